// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

/**
 * The value of one symbol of a configuration.
 *
 * @param kind type, as far as the value shows it
 * @param text value without quotes and escapes
 */
record ConfigValue(Kind kind, String text) {
    static final ConfigValue YES = new ConfigValue(Kind.TRISTATE, "y");
    static final ConfigValue MODULE = new ConfigValue(Kind.TRISTATE, "m");
    static final ConfigValue NO = new ConfigValue(Kind.TRISTATE, "n");

    /** The same as {@code equals}, which for a record takes Java long to prepare. */
    boolean isSame(ConfigValue other) {
        return kind == other.kind && text.equals(other.text);
    }

    /** Types of symbols; a configuration does not name them, but they are written differently. */
    enum Kind {
        TRISTATE,
        STRING,
        NUMBER
    }

    /**
     * Returns the line for this value in the header that makes the configuration visible to C; empty for {@code n}.
     *
     * <p>Mirrors print_symbol_for_c in scripts/kconfig/confdata.c (6.12).
     */
    String define(String symbol) {
        return switch (kind) {
            case STRING -> line(symbol, MacroText.literal(text));
            case NUMBER -> line(symbol, text);
            case TRISTATE ->
                switch (text) {
                    case "y" -> line(symbol, "1");
                    case "m" -> line(symbol + "_MODULE", "1");
                    default -> "";
                };
        };
    }

    private static String line(String name, String value) {
        return "#define " + name + " " + value + "\n";
    }
}
