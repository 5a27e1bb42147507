// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * Entries of one written form share their expansion and parse. A directive inside of an entry makes it go the ordinary way, so
 * random tables are compiled with and without such directives and must give the same.
 */
class EntryFormsTest {
    private static final String MACROS = """
            #include <linux/module.h>
            #define VENDOR_A 0x1234
            #define VENDOR_B 0x5678
            #define ID(v, d) PCI_DEVICE(v, d)
            #define ROW(v, d) { ID(v, d) }
            #define SWAP(d, v) { .device = d, .vendor = v }
            #define PASTE(n) { PCI_DEVICE(VENDOR_A, DEV_##n) }
            #define LEN(n) { PCI_DEVICE(VENDOR_A, sizeof(#n)) }
            #define HERE { PCI_DEVICE(VENDOR_A, __LINE__ * 0 + __COUNTER__) }
            #define IF_ZERO(n) { PCI_DEVICE(VENDOR_A, (n) ? 1 : 2) }
            #define TWO(n) { PCI_DEVICE(VENDOR_A, n) }, { PCI_DEVICE(VENDOR_B, n) }
            #define DEV_1 11
            #define DEV_2 22
            #define DEV_0x3 33
            enum { FIRST = 1, SECOND };
            """;

    private static final List<String> FORMS = List.of(
            "{@ PCI_DEVICE(VENDOR_A, #) }",
            "{@ PCI_DEVICE(#, #), .driver_data = # }",
            "{@ PCI_VDEVICE(INTEL, #), # }",
            "{@ PCI_DEVICE_SUB(#, #, #, #) }",
            "{@ PCI_DEVICE_CLASS(# << 8, 0xffff00) }",
            "{@ PCI_DEVICE(VENDOR_B, FIRST + #) }",
            "{@ #, #, PCI_ANY_ID, PCI_ANY_ID, #, # }",
            "{@ #, -#, ~#, !#, (#), (unsigned char)# }",
            "{@ .vendor = #, .driver_data = (unsigned long)&boards[#] }",
            "{@ .vendor = #, .device = # > 0x7fffffff, .subvendor = -1 < # }",
            "{@ PCI_DEVICE(VENDOR_A, # / #) }",
            "{@ PCI_DEVICE(VENDOR_A, 1 << #) }",
            "{@ .vendor = #, .missing = # }",
            "{@ .vendor = #, .vendor = # }",
            "{@ #, #, #, #, #, #, #, #, # }",
            "ROW(@#, #)",
            "SWAP(@#, #)",
            "IF_ZERO(@#)",
            "TWO(@#)",
            "LEN(@#)",
            "PASTE(@#)",
            "{@ PCI_DEVICE(VENDOR_A, __COUNTER__), .driver_data = # }");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "0x10",
            "0xABCD",
            "65535",
            "0x7fffffff",
            "0x80000000",
            "2147483648",
            "0xffffffff",
            "4294967296",
            "0xffffffffffffffff",
            "010",
            "5u",
            "6UL",
            "0b11",
            "'a'",
            "31",
            "32");

    @TempDir
    Path directory;

    private static String table(Random random, boolean split) {
        StringBuilder text = new StringBuilder(MACROS).append("static const struct pci_device_id ids[] = {\n");
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            forms.add(FORMS.get(random.nextInt(FORMS.size())));
        }
        int entries = 2 + random.nextInt(8);
        for (int i = 0; i < entries; i++) {
            String form = forms.get(random.nextInt(forms.size()));
            for (char c : form.toCharArray()) {
                if (c == '#') {
                    text.append(NUMBERS.get(random.nextInt(NUMBERS.size())));
                } else if (c != '@') {
                    text.append(c);
                } else if (split) {
                    text.append("\n#pragma split\n");
                }
            }
            text.append(",\n");
        }
        return text + "{ }\n};\nMODULE_DEVICE_TABLE(pci, ids);\n";
    }

    private List<String> compile(String text) throws IOException {
        Path source = Files.writeString(directory.resolve("nic.c"), text);
        CompileResult result = new TableCompiler()
                .compile(CompileRequest.of(List.of(source.toString())).build());
        List<String> all = new ArrayList<>();
        result.aliases().stream().map(AliasLine::text).forEach(all::add);
        result.diagnostics().stream().map(Diagnostic::message).forEach(all::add);
        return all;
    }

    @Test
    void theFormOfAnEntryDoesNotChangeWhatItMeans() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            String whole = table(new Random(seed), false);

            assertThat(compile(whole))
                    .as("seed %d:\n%s", seed, whole.substring(MACROS.length()))
                    .isEqualTo(compile(table(new Random(seed), true)));
        }
    }
}
