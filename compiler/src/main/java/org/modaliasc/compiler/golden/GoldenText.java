// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.emit.GeneratedClass;

/**
 * What a golden file should hold now.
 *
 * @param name path of the file inside the golden directory, with slashes
 * @param lines its lines
 */
public record GoldenText(String name, List<Line> lines) {
    static final String ALIASES = ".alias";
    static final String JAVA = ".java";

    /**
     * One line.
     *
     * @param text without its end
     * @param cause the C place that made it, for showing to the user; null where no single place did
     */
    public record Line(String text, @Nullable String cause) {}

    /** Copies the lines. */
    public GoldenText {
        lines = List.copyOf(lines);
    }

    /**
     * Returns a text {@code MODULE.alias} for each module that has lines.
     *
     * @param aliases lines of any number of modules, in the order in which they should stand
     * @param root directory to which the files of the lines are relative; absolute ones below it are shown without it
     */
    public static List<GoldenText> ofAliases(List<AliasLine> aliases, Path root) {
        SourceQuotes quotes = new SourceQuotes(root);
        Map<String, List<Line>> modules = new LinkedHashMap<>();
        for (AliasLine alias : aliases) {
            modules.computeIfAbsent(alias.module(), module -> new ArrayList<>())
                    .add(new Line(alias.text(), quotes.quote(alias.file(), alias.line())));
        }
        List<GoldenText> texts = new ArrayList<>();
        modules.forEach((module, lines) -> texts.add(new GoldenText(module + ALIASES, lines)));
        return texts;
    }

    /** Returns the text of a generated class, under the path of its source. */
    public static GoldenText ofClass(GeneratedClass generated) {
        List<Line> lines = GoldenFiles.lines(generated.text()).stream()
                .map(text -> new Line(text, null))
                .toList();
        return new GoldenText(generated.path(), lines);
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }
}
