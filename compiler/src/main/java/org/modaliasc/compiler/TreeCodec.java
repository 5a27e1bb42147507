// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.alias.TableAliases;
import org.modaliasc.compiler.alias.TableSymbol;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelModule;
import org.modaliasc.compiler.kbuild.ModuleState;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.preprocess.UnitHeaders;

/** Writes and reads what is remembered of a tree, field by field. */
final class TreeCodec {
    private TreeCodec() {}

    /** Writes what a module adds to a result; nothing for most. */
    static Encoder part(ModuleResult result) {
        Encoder out = new Encoder();
        if (result != ModuleResult.NOTHING) {
            out.flag(result.builtIn());
            out.name(result.symbol());
            out.list(result.lines(), line -> write(out, line));
            writeFindings(out, result.diagnostics());
            out.count(result.unsupported());
        }
        return out;
    }

    static ModuleResult moduleResult(Decoder part) {
        Decoder in = part.again();
        return in.hasMore()
                ? new ModuleResult(in.flag(), in.nameOrNull(), in.list(() -> line(in)), findings(in), in.count())
                : ModuleResult.NOTHING;
    }

    /** Writes what came of a module, after the numbers of the files that it depends on and not all do. */
    static Encoder part(ModuleOutcome module, FileFacts facts, UnitHeaders.Numbering numbering, TreeSettings settings) {
        Encoder out = new Encoder();
        BitSet all = new BitSet();
        for (TreeObject object : ModuleOutcome.sources(module.module())) {
            int number = facts.claim(settings.absolute(object.source()));
            if (number >= 0) {
                all.set(number);
            }
        }
        for (TreeOutcome outcome : module.outcomes()) {
            if (!outcome.isNothing()) {
                all.or(numbers(outcome, facts));
            }
        }
        out.ascending(all);
        write(out, module.module());
        out.flag(module.builtIn());
        out.list(module.outcomes(), outcome -> write(out, outcome, facts, numbering));
        return out;
    }

    /** Tells whether a module depends on one of some files; what is read next is what came of it. */
    static boolean uses(Decoder in, BitSet files) {
        boolean found = false;
        int number = 0;
        for (int left = in.count(); left > 0; left--) {
            number += in.count();
            found |= files.get(number);
        }
        return found;
    }

    static ModuleOutcome moduleOutcome(Decoder in, FileFacts facts) {
        return new ModuleOutcome(module(in), in.flag(), in.list(() -> outcome(in, facts)));
    }

    private static void write(Encoder out, TreeOutcome outcome, FileFacts facts, UnitHeaders.Numbering numbering) {
        SettingsCodec.write(out, outcome.flags());
        out.flag(!outcome.isNothing());
        if (!outcome.isNothing()) {
            write(out, outcome.aliases());
            writeFindings(out, outcome.diagnostics());
            out.flag(outcome.unsupported());
            out.ascending(numbers(outcome, facts));
            outcome.headers().write(out, numbering);
        }
    }

    private static TreeOutcome outcome(Decoder in, FileFacts facts) {
        SourceFlags flags = SettingsCodec.flags(in);
        return in.flag()
                ? new TreeOutcome(
                        flags,
                        aliases(in),
                        DriverScan.NOTHING,
                        findings(in),
                        in.flag(),
                        paths(in, facts),
                        ReadHeaders.read(in))
                : TreeOutcome.nothing(flags);
    }

    /** Reads paths that were written as their numbers. */
    static List<String> paths(Decoder in, FileFacts facts) {
        int[] numbers = in.ascending();
        List<String> paths = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            paths.add(facts.path(number));
        }
        return paths;
    }

    /** A change of a file that matters to all has everything done again, whoever reads it. */
    private static BitSet numbers(TreeOutcome outcome, FileFacts facts) {
        BitSet numbers = new BitSet();
        for (String file : outcome.files()) {
            int number = facts.claim(file);
            if (number >= 0 && !facts.isShared(number)) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    static void writeFindings(Encoder out, List<Diagnostic> findings) {
        out.list(findings, found -> {
            out.name(found.id());
            out.count(found.severity().ordinal());
            write(out, found.location());
            out.text(found.message());
            out.name(found.hint());
            out.list(found.notes(), note -> {
                write(out, note.location());
                out.text(note.message());
            });
        });
    }

    static List<Diagnostic> findings(Decoder in) {
        return in.list(() -> new Diagnostic(
                in.name(),
                Severity.values()[in.count()],
                location(in),
                in.text(),
                in.nameOrNull(),
                in.list(() -> new Diagnostic.Note(location(in), in.text()))));
    }

    private static void write(Encoder out, ObjectAliases aliases) {
        out.list(aliases.handWritten(), line -> write(out, line));
        out.list(aliases.tables(), table -> {
            out.text(table.symbol().name());
            out.flag(table.symbol().local());
            out.list(table.lines(), line -> write(out, line));
        });
    }

    private static ObjectAliases aliases(Decoder in) {
        return new ObjectAliases(
                in.list(() -> line(in)),
                in.list(() -> new TableAliases(new TableSymbol(in.text(), in.flag()), in.list(() -> line(in)))));
    }

    private static void write(Encoder out, AliasLine line) {
        out.name(line.module());
        out.text(line.pattern());
        out.name(line.file());
        out.count(line.line());
        out.name(line.table());
        out.count(line.entry() + 1);
    }

    private static AliasLine line(Decoder in) {
        return new AliasLine(in.name(), in.text(), in.name(), in.count(), in.nameOrNull(), in.count() - 1);
    }

    private static void write(Encoder out, @Nullable Location place) {
        out.flag(place != null);
        if (place != null) {
            out.name(place.file());
            out.count(place.line());
            out.count(place.column());
            out.count(place.length());
            out.text(place.sourceLine());
        }
    }

    private static @Nullable Location location(Decoder in) {
        return in.flag() ? new Location(in.name(), in.count(), in.count(), in.count(), in.text()) : null;
    }

    private static void write(Encoder out, TreeModule module) {
        out.name(module.module().path());
        out.count(module.module().state().ordinal());
        out.names(module.module().objects());
        out.names(module.module().omittedObjects());
        out.name(module.directory());
        out.name(module.symbol());
        out.list(module.objects(), object -> {
            out.name(object.path());
            out.count(object.kind().ordinal());
            out.name(object.modname());
        });
    }

    private static TreeModule module(Decoder in) {
        KernelModule module = new KernelModule(in.name(), ModuleState.values()[in.count()], in.names(), in.names());
        return new TreeModule(
                module,
                in.name(),
                in.nameOrNull(),
                in.list(() -> new TreeObject(in.name(), ObjectSource.values()[in.count()], in.name())));
    }
}
