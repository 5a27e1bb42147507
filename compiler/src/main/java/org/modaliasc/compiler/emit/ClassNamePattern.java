// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.modaliasc.compiler.match.MatchTable;

/**
 * How the user wants classes named: text with the placeholders <code>{table}</code>, <code>{module}</code> and
 * <code>{source}</code>, each of which stands for such a name in camel case.
 */
public final class ClassNamePattern {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(table|module|source)}");

    private ClassNamePattern() {}

    /** Tells whether a pattern gives names of Java classes. */
    public static boolean isValid(String pattern) {
        String example = PLACEHOLDER.matcher(pattern).replaceAll("X");
        return isClassName(example);
    }

    /** Tells whether a text can be the simple name of a Java class. */
    public static boolean isClassName(String name) {
        return !name.contains(".") && SourceVersion.isName(name, SourceVersion.RELEASE_17);
    }

    static String name(String pattern, MatchTable table) {
        int dot = table.file().lastIndexOf('.');
        Map<String, String> values = Map.of(
                "table", JavaNames.camel(table.name()),
                "module", JavaNames.camel(table.module()),
                "source", JavaNames.camel(dot > 0 ? table.file().substring(0, dot) : table.file()));
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
