// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Vocabulary;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.grammar.DeviceTable;

/** The grammar's number of each kind of token; keywords are told apart here, since to a preprocessor they are names. */
final class TokenTypes {
    private static final int[] BY_KIND = new int[TokenKind.values().length];
    private static final Map<String, Integer> KEYWORDS = new HashMap<>();

    static {
        Vocabulary vocabulary = DeviceTable.VOCABULARY;
        Map<String, Integer> numbers = new HashMap<>();
        for (int type = 1; type <= vocabulary.getMaxTokenType(); type++) {
            numbers.put(vocabulary.getSymbolicName(type), type);
        }
        for (TokenKind kind : TokenKind.values()) {
            // END never reaches the parser: a slice has none.
            BY_KIND[kind.ordinal()] = numbers.getOrDefault(kind.name(), DeviceTable.OTHER);
        }
        keywords(
                DeviceTable.BASIC_TYPE,
                "void char short int long float double signed unsigned _Bool _Complex __signed__");
        keywords(DeviceTable.BASIC_TYPE, "__signed __int128 __int128_t __uint128_t _Float128 __builtin_va_list");
        keywords(DeviceTable.QUALIFIER, "const volatile restrict __const __const__ __volatile __volatile__ __restrict");
        keywords(DeviceTable.QUALIFIER, "__restrict__ _Atomic __seg_gs __seg_fs");
        keywords(DeviceTable.STORAGE_CLASS, "static extern auto register inline __inline __inline__ _Noreturn");
        keywords(DeviceTable.STORAGE_CLASS, "_Thread_local __thread");
        keywords(DeviceTable.STRUCT, "struct");
        keywords(DeviceTable.UNION, "union");
        keywords(DeviceTable.ENUM, "enum");
        keywords(DeviceTable.TYPEDEF, "typedef");
        keywords(DeviceTable.TYPEOF, "typeof __typeof __typeof__ __typeof_unqual__ typeof_unqual __auto_type");
        keywords(DeviceTable.SIZEOF, "sizeof");
        keywords(DeviceTable.ALIGNOF, "_Alignof __alignof __alignof__");
        keywords(DeviceTable.OFFSETOF, "__builtin_offsetof");
        keywords(DeviceTable.TYPES_COMPATIBLE, "__builtin_types_compatible_p");
        keywords(DeviceTable.GENERIC, "_Generic");
        keywords(DeviceTable.DEFAULT, "default");
        keywords(DeviceTable.ATTRIBUTE, "__attribute__ __attribute _Alignas");
        keywords(DeviceTable.EXTENSION, "__extension__");
        keywords(DeviceTable.ASM, "asm __asm __asm__");
        keywords(DeviceTable.STATIC_ASSERT, "_Static_assert static_assert");
    }

    private TokenTypes() {}

    private static void keywords(int type, String words) {
        for (String word : words.split(" ")) {
            KEYWORDS.put(word, type);
        }
    }

    static int of(Token token) {
        if (token.symbol() != null) {
            Integer keyword = KEYWORDS.get(token.text());
            return keyword == null ? DeviceTable.IDENTIFIER : keyword;
        }
        return of(token.kind());
    }

    static int of(TokenKind kind) {
        return BY_KIND[kind.ordinal()];
    }
}
