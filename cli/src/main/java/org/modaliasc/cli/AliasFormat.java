// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.BuiltInAlias;
import org.modaliasc.compiler.TreeResult;
import org.modaliasc.compiler.alias.AliasLine;

/** The formats of alias lines. */
enum AliasFormat {
    /** As in {@code modules.alias}. */
    TEXT,
    /** One object with all lines; its version grows when a field changes its meaning. */
    JSON,
    /** One object per line. */
    NDJSON;

    static @Nullable AliasFormat named(@Nullable String name) {
        for (AliasFormat format : values()) {
            if (name == null || format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        return null;
    }

    String render(List<AliasLine> lines) {
        StringBuilder out = new StringBuilder();
        aliases(out, lines);
        return this == JSON ? out.append("\n]}\n").toString() : out.toString();
    }

    /** Renders the lines of a tree; JSON also tells which a driver would have that is built in. */
    String render(TreeResult result) {
        StringBuilder out = new StringBuilder();
        aliases(out, result.aliases());
        if (this != JSON) {
            return out.toString();
        }
        out.append("\n],\"builtIn\":[");
        String separator = "\n";
        for (BuiltInAlias builtIn : result.builtIn()) {
            object(out.append(separator), builtIn.line());
            out.setLength(out.length() - 1);
            out.append(",\"symbol\":");
            if (builtIn.symbol() == null) {
                out.append("null}");
            } else {
                JsonText.append(out, builtIn.symbol());
                out.append('}');
            }
            separator = ",\n";
        }
        return out.append("\n]}\n").toString();
    }

    private void aliases(StringBuilder out, List<AliasLine> lines) {
        if (this == JSON) {
            out.append("{\"schemaVersion\":1,\"aliases\":[");
        }
        for (int i = 0; i < lines.size(); i++) {
            switch (this) {
                case TEXT -> out.append(lines.get(i).text()).append('\n');
                case NDJSON -> object(out, lines.get(i)).append('\n');
                case JSON -> object(out.append(i == 0 ? "\n" : ",\n"), lines.get(i));
            }
        }
    }

    private static StringBuilder object(StringBuilder out, AliasLine line) {
        out.append("{\"module\":");
        JsonText.append(out, line.module());
        out.append(",\"pattern\":");
        JsonText.append(out, line.pattern());
        out.append(",\"file\":");
        JsonText.append(out, line.file());
        out.append(",\"line\":").append(line.line()).append(",\"table\":");
        String table = line.table();
        if (table == null) {
            // A hand-written alias belongs to no table.
            return out.append("null,\"entry\":null}");
        }
        JsonText.append(out, table);
        return out.append(",\"entry\":").append(line.entry()).append('}');
    }
}
