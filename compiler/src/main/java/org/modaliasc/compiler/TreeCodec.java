// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.alias.TableAliases;
import org.modaliasc.compiler.alias.TableSymbol;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelModule;
import org.modaliasc.compiler.kbuild.ModuleState;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.TreeContents;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;

/** Writes and reads what is remembered of a tree, field by field. */
final class TreeCodec {
    private TreeCodec() {}

    static void write(Encoder out, TreeResult result) {
        out.list(result.aliases(), line -> write(out, line));
        out.list(result.builtIn(), alias -> {
            write(out, alias.line());
            out.name(alias.symbol());
        });
        writeFindings(out, result.diagnostics());
    }

    static TreeResult result(Decoder in) {
        List<AliasLine> aliases = in.list(() -> line(in));
        List<BuiltInAlias> builtIn = in.list(() -> new BuiltInAlias(line(in), in.nameOrNull()));
        return new TreeResult(aliases, builtIn, List.of(), findings(in));
    }

    static void write(Encoder out, TreeContents contents) {
        out.list(contents.modules(), module -> write(out, module));
        out.list(contents.builtIn(), module -> write(out, module));
        writeFindings(out, contents.diagnostics());
    }

    static TreeContents contents(Decoder in) {
        return new TreeContents(in.list(() -> module(in)), in.list(() -> module(in)), findings(in));
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

    static void write(Encoder out, ObjectAliases aliases) {
        out.list(aliases.handWritten(), line -> write(out, line));
        out.list(aliases.tables(), table -> {
            out.text(table.symbol().name());
            out.flag(table.symbol().local());
            out.list(table.lines(), line -> write(out, line));
        });
    }

    static ObjectAliases aliases(Decoder in) {
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
