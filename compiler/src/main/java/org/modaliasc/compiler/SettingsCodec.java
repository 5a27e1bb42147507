// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.kbuild.MacroFlag;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.table.DataModel;

/** Writes and reads what the makefiles and the configuration of a tree say. */
final class SettingsCodec {
    private SettingsCodec() {}

    static Encoder part(TreeSettings settings) {
        Encoder out = new Encoder();
        out.text(settings.directory());
        out.names(settings.includeDirectories());
        out.names(settings.forcedIncludes());
        out.text(settings.modularMacros());
        out.text(settings.builtInMacros());
        out.list(settings.virtualFiles().entrySet(), file -> {
            out.text(file.getKey());
            out.text(file.getValue());
        });
        out.list(settings.builtHeaders(), out::text);
        DataModel model = settings.model();
        out.count(model.longBytes());
        out.count(model.longLongAlignment());
        out.flag(model.signedChar());
        out.flag(model.bigEndian());
        out.flag(settings.repeatsAliases());
        return out;
    }

    static TreeSettings settings(Decoder part) {
        Decoder in = part.again();
        return new TreeSettings(
                in.text(),
                in.names(),
                in.names(),
                in.text(),
                in.text(),
                texts(in),
                new TreeSet<>(in.list(in::text)),
                new DataModel(in.count(), in.count(), in.flag(), in.flag()),
                in.flag());
    }

    private static SortedMap<String, String> texts(Decoder in) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            texts.put(in.text(), in.text());
        }
        return texts;
    }

    /** Writes what the makefiles add for one source; next to nothing for most. */
    static void write(Encoder out, SourceFlags flags) {
        boolean any = !flags.isNone();
        out.flag(any);
        if (any) {
            out.names(flags.quoteDirectories());
            out.names(flags.includeDirectories());
            out.names(flags.systemDirectories());
            out.list(flags.macros(), macro -> {
                out.name(macro.name());
                out.name(macro.value());
            });
            out.names(flags.forcedIncludes());
            TreeCodec.writeFindings(out, flags.diagnostics());
        }
    }

    static SourceFlags flags(Decoder in) {
        return in.flag()
                ? new SourceFlags(
                        in.names(),
                        in.names(),
                        in.names(),
                        in.list(() -> new MacroFlag(in.name(), in.nameOrNull())),
                        in.names(),
                        TreeCodec.findings(in))
                : SourceFlags.NONE;
    }
}
