// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.alias.Alias;

/** The formats of answers to modaliases, written one after the other. */
enum ResolutionFormat {
    /** A line for each module, or for each choice. */
    TEXT,
    /** One object with all answers; its version grows when a field changes its meaning. */
    JSON,
    /** One object per modalias and line. */
    NDJSON;

    static @Nullable ResolutionFormat named(String name) {
        for (ResolutionFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        return null;
    }

    void begin(StringBuilder out) {
        if (this == JSON) {
            out.append("{\"schemaVersion\":1,\"resolutions\":[");
        }
    }

    void end(StringBuilder out) {
        if (this == JSON) {
            out.append("\n]}\n");
        }
    }

    /**
     * Writes an answer.
     *
     * @param number how many came before it
     * @param named whether lines of text say to which modalias they belong
     */
    void append(StringBuilder out, Resolution resolution, long number, boolean named) {
        switch (this) {
            case TEXT -> text(out, resolution, named ? resolution.modalias() + '\t' : "");
            case NDJSON -> object(out, resolution).append('\n');
            case JSON -> object(out.append(number == 0 ? "\n" : ",\n"), resolution);
        }
    }

    private static void text(StringBuilder out, Resolution resolution, String start) {
        Resolution.Best best = resolution.best();
        if (best != null) {
            line(out.append(start), best.module(), best.driver(), best.builtIn(), best.candidate());
            return;
        }
        for (Candidate candidate : resolution.matches()) {
            line(out.append(start), candidate.alias().module(), candidate.driver(), candidate.builtIn(), candidate);
        }
    }

    private static void line(
            StringBuilder out,
            String module,
            @Nullable String driver,
            @Nullable Boolean builtIn,
            @Nullable Candidate candidate) {
        out.append(module);
        if (driver != null) {
            out.append("\tdriver ").append(driver);
        }
        if (Boolean.TRUE.equals(builtIn)) {
            out.append("\tbuilt in");
        }
        // Where only modules are known the line is what modprobe -R prints, for those who have scripts for that.
        if (candidate != null && candidate.driver() != null && candidate.alias().line() > 0) {
            out.append('\t')
                    .append(candidate.alias().file())
                    .append(':')
                    .append(candidate.alias().line());
        }
        out.append('\n');
    }

    private static StringBuilder object(StringBuilder out, Resolution resolution) {
        out.append("{\"modalias\":");
        JsonText.append(out, resolution.modalias());
        out.append(",\"matches\":[");
        String separator = "";
        for (Candidate candidate : resolution.matches()) {
            out.append(separator).append('{');
            fields(out, candidate.alias().module(), candidate.driver(), candidate.builtIn(), candidate);
            out.append('}');
            separator = ",";
        }
        out.append("],\"best\":");
        Resolution.Best best = resolution.best();
        if (best == null) {
            out.append("null");
        } else {
            out.append('{');
            fields(out, best.module(), best.driver(), best.builtIn(), best.candidate());
            out.append(",\"fallback\":").append(best.candidate() == null).append('}');
        }
        text(out.append(",\"problem\":"), resolution.problem());
        return out.append('}');
    }

    private static void fields(
            StringBuilder out,
            String module,
            @Nullable String driver,
            @Nullable Boolean builtIn,
            @Nullable Candidate candidate) {
        Alias alias = candidate == null ? null : candidate.alias();
        text(out.append("\"module\":"), module);
        text(out.append(",\"driver\":"), driver);
        out.append(",\"builtIn\":").append(builtIn);
        text(out.append(",\"pattern\":"), alias == null ? null : alias.pattern());
        text(out.append(",\"file\":"), alias == null || alias.file().isEmpty() ? null : alias.file());
        out.append(",\"line\":");
        if (alias == null || alias.line() == 0) {
            out.append("null");
        } else {
            out.append(alias.line());
        }
        text(out.append(",\"symbol\":"), candidate == null ? null : candidate.symbol());
    }

    private static void text(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            JsonText.append(out, text);
        }
    }
}
