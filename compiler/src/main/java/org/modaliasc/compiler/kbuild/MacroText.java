// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

/** Lines of {@code #define} under construction. */
final class MacroText {
    private final StringBuilder text = new StringBuilder();

    MacroText define(String name, Object value) {
        text.append("#define ").append(name);
        String body = value.toString();
        if (!body.isEmpty()) {
            text.append(' ').append(body);
        }
        text.append('\n');
        return this;
    }

    /** Defines a macro as a string literal. */
    MacroText defineString(String name, String value) {
        return define(name, literal(value));
    }

    /** Returns a text as a string literal of C. */
    static String literal(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Defines every name of a list as 1. */
    MacroText flags(String names) {
        for (String name : names.split(" ")) {
            define(name, 1);
        }
        return this;
    }

    /** Defines or undefines a macro as an option says. */
    MacroText flag(MacroFlag flag) {
        if (flag.value() != null) {
            return define(flag.name(), flag.value());
        }
        text.append("#undef ").append(flag.name()).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
