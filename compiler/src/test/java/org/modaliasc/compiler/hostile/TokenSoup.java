// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes texts that look like C for a while: out of nothing, or out of good texts. */
final class TokenSoup {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|//[^\\n]*|/\\*.*?\\*/|\"[^\"\\n]*\"|'[^'\\n]*'|[A-Za-z_]\\w*|\\d\\w*|\\.\\.\\.|##|[^\\sA-Za-z_0-9]",
            Pattern.DOTALL);

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            "=",
            ".",
            "...",
            ":",
            "?",
            "+",
            "-",
            "*",
            "/",
            "%",
            "&",
            "|",
            "^",
            "~",
            "!",
            "<",
            ">",
            "<<",
            ">>",
            "==",
            "&&",
            "||",
            "#",
            "##",
            "\\",
            "\"",
            "'",
            "\"text\"",
            "'c'",
            "L'x'",
            "/*",
            "*/",
            "//",
            "\n",
            "\n#define A ",
            "\n#define F(x, ...) ",
            "\n#undef A\n",
            "\n#if ",
            "\n#ifdef A\n",
            "\n#elif ",
            "\n#else\n",
            "\n#endif\n",
            "\n#include \"source.c\"\n",
            "\n#include <linux/pci.h>\n",
            "\\\n",
            "0",
            "1",
            "0x10de",
            "~0",
            "07",
            "1e5",
            "0x",
            "18446744073709551616",
            "A",
            "F",
            "F(",
            "x",
            "__VA_ARGS__",
            "__VA_OPT__(",
            "#x",
            "x##",
            "defined",
            "__LINE__",
            "__COUNTER__",
            "__has_include(",
            "_Pragma(\"once\")",
            "static const struct pci_device_id ids[] = {",
            "struct pci_device_id",
            "struct",
            "union",
            "enum",
            "typedef",
            "int",
            "char",
            "unsigned long",
            "__u32",
            "sizeof",
            "_Alignof(",
            "__typeof__(",
            "_Generic(",
            "default",
            "__attribute__((packed))",
            "__extension__",
            "_Static_assert(",
            "__builtin_offsetof(",
            "__builtin_choose_expr(",
            "extern",
            "const",
            "vendor",
            ".vendor = ",
            "[0 ... 3] = ",
            "[1]",
            "vendor: ",
            "PCI_DEVICE(",
            "PCI_VDEVICE(INTEL, ",
            "PCI_ANY_ID",
            "{ }",
            "};",
            "MODULE_DEVICE_TABLE(pci, ids);",
            "MODULE_DEVICE_TABLE(",
            "MODULE_ALIAS(\"a\");",
            "MODULE_ALIAS(",
            "MODULE_INFO(alias, ",
            "\0",
            "\u00e9");

    private final Random random;

    TokenSoup(long seed) {
        this.random = new Random(seed);
    }

    /** Returns bytes without any sense, one char for each. */
    String bytes() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(2_000);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextInt(4) == 0 ? 256 : 128));
        }
        return text.toString();
    }

    /** Returns words of C in no order. */
    String words() {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("static const struct pci_device_id ids[] = {\n");
        }
        int length = random.nextInt(400);
        for (int i = 0; i < length; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text + "\n};\nMODULE_DEVICE_TABLE(pci, ids);\n";
    }

    /** Returns a text in which a few tokens or bytes are lost, doubled, swapped or new. */
    String mutation(String text) {
        if (random.nextInt(4) == 0) {
            StringBuilder bytes = new StringBuilder(text);
            for (int i = random.nextInt(6); i >= 0 && bytes.length() > 0; i--) {
                int at = random.nextInt(bytes.length());
                switch (random.nextInt(3)) {
                    case 0 -> bytes.deleteCharAt(at);
                    case 1 -> bytes.insert(at, (char) random.nextInt(256));
                    default -> bytes.setCharAt(at, (char) random.nextInt(256));
                }
            }
            return bytes.toString();
        }
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int i = random.nextInt(6); i >= 0 && !tokens.isEmpty(); i--) {
            mutate(tokens, random.nextInt(tokens.size()));
        }
        return String.join("", tokens);
    }

    private void mutate(List<String> tokens, int at) {
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
            case 3 -> tokens.set(at, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> {
                int other = random.nextInt(tokens.size());
                tokens.set(at, tokens.set(other, tokens.get(at)));
            }
            default -> {
                int end = Math.min(tokens.size(), at + random.nextInt(30));
                tokens.addAll(random.nextInt(tokens.size()), List.copyOf(tokens.subList(at, end)));
            }
        }
    }
}
