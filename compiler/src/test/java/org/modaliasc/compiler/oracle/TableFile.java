// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A C file of generated tables.
 *
 * @param text the whole file
 * @param tables text of each table by its name, in order
 */
record TableFile(String text, Map<String, String> tables) {
    private static final String INCLUDES = """
            #include <linux/module.h>
            #include <linux/pci.h>
            """;

    /** Writes a file of tables; the choices for each table follow from the seed of the file and its number. */
    static TableFile generate(long seed, int count) {
        MacroText macros = new MacroText(new Dice(seed));
        StringBuilder text = new StringBuilder(INCLUDES).append(macros.text());
        Map<String, String> tables = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = "table" + i;
            String table = new TableText(name, new Dice(seed * 1_000_003 + i), macros.names()).write();
            tables.put(name, table);
            text.append('\n').append(table);
        }
        return new TableFile(text.append(program(tables)).toString(), tables);
    }

    /** A program that prints each table as its name and its bytes in hexadecimal. */
    private static String program(Map<String, String> tables) {
        StringBuilder out = new StringBuilder("""

                int printf(const char *, ...);
                static void dump(const char *name, const unsigned char *bytes, unsigned long size)
                {
                    unsigned long i;
                    printf("%s ", name);
                    for (i = 0; i < size; i++)
                        printf("%02x", bytes[i]);
                    printf("\\n");
                }
                int main(void)
                {
                """);
        for (String name : tables.keySet()) {
            out.append("    dump(\"")
                    .append(name)
                    .append("\", (const void *)")
                    .append(name)
                    .append(", sizeof(")
                    .append(name)
                    .append("));\n");
        }
        return out.append("    return 0;\n}\n").toString();
    }
}
