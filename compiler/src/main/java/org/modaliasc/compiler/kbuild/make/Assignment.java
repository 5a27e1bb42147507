// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import org.jspecify.annotations.Nullable;

/**
 * A line that sets a variable.
 *
 * @param kind whether the value follows, is the lines up to {@code endef}, or is taken away
 * @param name name, not yet expanded
 * @param operator {@code =}, {@code :=}, {@code +=}, {@code ?=} or {@code !=}
 * @param value text behind the operator
 * @param exported whether the line begins with {@code export}
 */
record Assignment(Kind kind, String name, String operator, String value, boolean exported) {
    /** Form of the line. */
    enum Kind {
        LINE,
        DEFINE,
        UNDEFINE
    }

    /** Reads a line without comment and leading blanks; null if it does not set a variable. */
    static @Nullable Assignment parse(String line) {
        boolean exported = false;
        String rest = line;
        while (!rest.isEmpty()) {
            Assignment definition = definition(rest, exported);
            if (definition != null) {
                return definition;
            }
            int length = Words.firstLength(rest);
            String word = rest.substring(0, length);
            rest = Words.trimStart(rest.substring(length));
            switch (word) {
                case "export" -> exported = true;
                case "override", "private" -> {}
                case "define" -> {
                    return define(rest, exported);
                }
                case "undefine" -> {
                    return new Assignment(Kind.UNDEFINE, rest, "=", "", false);
                }
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    private static Assignment define(String rest, boolean exported) {
        Assignment withOperator = definition(rest, exported);
        return withOperator == null
                ? new Assignment(Kind.DEFINE, rest, "=", "", exported)
                : new Assignment(Kind.DEFINE, withOperator.name, withOperator.operator, "", exported);
    }

    private static @Nullable Assignment definition(String text, boolean exported) {
        int nameEnd = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Words.isSpace(c)) {
                nameEnd = nameEnd < 0 ? i : nameEnd;
                i++;
                continue;
            }
            String operator = operator(text, i);
            if (operator != null) {
                String name = text.substring(0, nameEnd < 0 ? i : nameEnd);
                String value = Words.trimStart(text.substring(i + operator.length()));
                String plain = operator.equals("::=") ? ":=" : operator;
                return name.isEmpty() ? null : new Assignment(Kind.LINE, name, plain, value, exported);
            }
            if (nameEnd >= 0 || c == ':') {
                return null;
            }
            i = c == '$' ? LineFolding.endOfReference(text, i) : i + 1;
        }
        return null;
    }

    private static @Nullable String operator(String text, int at) {
        return switch (text.charAt(at)) {
            case '=' -> "=";
            case '+' -> text.startsWith("+=", at) ? "+=" : null;
            case '?' -> text.startsWith("?=", at) ? "?=" : null;
            case '!' -> text.startsWith("!=", at) ? "!=" : null;
            case ':' -> text.startsWith(":=", at) ? ":=" : text.startsWith("::=", at) ? "::=" : null;
            default -> null;
        };
    }
}
