// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.math.BigInteger;

/**
 * The sizes, limits and type names of integers that gcc predefines.
 *
 * <p>They follow from the width of {@code long} alone: 64 bits with pointers of the same width, or 32 bits with both.
 */
final class IntegerMacros {
    private final MacroText text;
    private final boolean wide;

    private IntegerMacros(MacroText text, boolean wide) {
        this.text = text;
        this.wide = wide;
    }

    /** Writes the macros; {@code wide} tells that {@code long} has 64 bits, {@code shortWchar} that wchar_t has 16. */
    static void write(MacroText text, boolean wide, boolean shortWchar) {
        new IntegerMacros(text, wide).write(shortWchar);
    }

    private void write(boolean shortWchar) {
        text.define("__CHAR_BIT__", 8);
        sizes(shortWchar);
        signed("SCHAR", 8, "");
        signed("SHRT", 16, "");
        signed("INT", 32, "");
        signed("LONG", wide ? 64 : 32, "L");
        signed("LONG_LONG", 64, "LL");
        String word = wide ? "long int" : "int";
        String wordSuffix = wide ? "L" : "";
        int wordWidth = wide ? 64 : 32;
        for (int width = 8; width <= 64; width *= 2) {
            exact(width, "INT%d", "UINT%d");
            exact(width, "INT_LEAST%d", "UINT_LEAST%d");
            boolean native16 = width == 16 || width == 32;
            String fast = Integer.toString(width);
            if (native16) {
                pair("INT_FAST" + fast, "UINT_FAST" + fast, word, wordSuffix, wordWidth);
            } else {
                exact(width, "INT_FAST%d", "UINT_FAST%d");
            }
            constants(width, Integer.toString(width));
        }
        pair("INTMAX", "UINTMAX", name(64), suffix(64), 64);
        text.define("__INTMAX_C(c)", constant("", 64)).define("__UINTMAX_C(c)", constant("U", 64));
        pair("INTPTR", "UINTPTR", word, wordSuffix, wordWidth);
        pair("PTRDIFF", "SIZE", word, wordSuffix, wordWidth);
        text.define("__SIG_ATOMIC_TYPE__", "int");
        signed("SIG_ATOMIC", 32, "");
        text.define("__SIG_ATOMIC_MIN__", "(-__SIG_ATOMIC_MAX__ - 1)");
        text.define("__WCHAR_TYPE__", shortWchar ? "short unsigned int" : "int");
        text.define("__WCHAR_MAX__", shortWchar ? "0xffff" : "0x7fffffff");
        text.define("__WCHAR_MIN__", shortWchar ? "0" : "(-__WCHAR_MAX__ - 1)");
        text.define("__WCHAR_WIDTH__", shortWchar ? 16 : 32);
        text.define("__WINT_TYPE__", "unsigned int").define("__WINT_WIDTH__", 32);
        text.define("__WINT_MAX__", "0xffffffffU").define("__WINT_MIN__", "0U");
        text.define("__CHAR16_TYPE__", "short unsigned int").define("__CHAR32_TYPE__", "unsigned int");
    }

    private void sizes(boolean shortWchar) {
        int word = wide ? 8 : 4;
        text.define("__SIZEOF_SHORT__", 2).define("__SIZEOF_INT__", 4);
        text.define("__SIZEOF_LONG__", word).define("__SIZEOF_LONG_LONG__", 8);
        text.define("__SIZEOF_POINTER__", word).define("__SIZEOF_SIZE_T__", word);
        text.define("__SIZEOF_PTRDIFF_T__", word).define("__SIZEOF_WINT_T__", 4);
        text.define("__SIZEOF_WCHAR_T__", shortWchar ? 2 : 4);
        text.define("__SIZEOF_FLOAT__", 4).define("__SIZEOF_DOUBLE__", 8);
        if (wide) {
            text.define("__SIZEOF_INT128__", 16);
        }
    }

    private void signed(String name, int width, String suffix) {
        text.define("__" + name + "_MAX__", maximum(width - 1) + suffix);
        text.define("__" + name + "_WIDTH__", width);
    }

    /** Writes the signed and the unsigned type of an exact width. */
    private void exact(int width, String signedName, String unsignedName) {
        String number = Integer.toString(width);
        pair(signedName.replace("%d", number), unsignedName.replace("%d", number), name(width), suffix(width), width);
    }

    private void pair(String signedName, String unsignedName, String type, String suffix, int width) {
        String unsigned = width > 16 ? "U" + suffix : "";
        text.define("__" + signedName + "_TYPE__", type);
        text.define("__" + unsignedName + "_TYPE__", unsignedType(type));
        text.define("__" + signedName + "_MAX__", maximum(width - 1) + suffix);
        text.define("__" + unsignedName + "_MAX__", maximum(width) + unsigned);
        if (!signedName.matches("INT[0-9]+")) {
            text.define("__" + signedName + "_WIDTH__", width);
        }
        if (unsignedName.equals("SIZE")) {
            text.define("__SIZE_WIDTH__", width);
        }
    }

    private void constants(int width, String number) {
        text.define("__INT" + number + "_C(c)", constant("", width));
        text.define("__UINT" + number + "_C(c)", constant(width > 16 ? "U" : "", width));
    }

    private String constant(String sign, int width) {
        String suffix = sign + suffix(width);
        return suffix.isEmpty() ? "c" : "c ## " + suffix;
    }

    private String name(int width) {
        return switch (width) {
            case 8 -> "signed char";
            case 16 -> "short int";
            case 32 -> "int";
            default -> wide ? "long int" : "long long int";
        };
    }

    private String suffix(int width) {
        return width < 64 ? "" : wide ? "L" : "LL";
    }

    private static String unsignedType(String type) {
        return switch (type) {
            case "signed char" -> "unsigned char";
            case "int" -> "unsigned int";
            default -> type.substring(0, type.length() - "int".length()) + "unsigned int";
        };
    }

    private static String maximum(int bits) {
        return "0x" + BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).toString(16);
    }
}
