// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

class DriverDataTest {
    @Test
    void numbersInEntriesOfOneShapeAreThoseOfEachEntry() {
        String text = generated("""
                { PCI_DEVICE(0x5a1f, 1), .driver_data = FAST | 4 },
                { PCI_DEVICE(0x5a1f, 2), .driver_data = FAST | 8 },
                """);

        // 16 | 4 and 16 | 8 in octal, then the length of the text and the text.
        assertThat(text).contains("\\000\\024\\010FAST | 4", "\\000\\030\\010FAST | 8");
    }

    @Test
    void aNameInEntriesOfOneShapeMeansTheSameInAll() {
        String text = generated("""
                { PCI_DEVICE(0x5a1f, 1), .driver_data = FAST },
                { PCI_DEVICE(0x5a1f, 2), .driver_data = FAST },
                { PCI_DEVICE(0x5a1f, 3), .driver_data = SLOW },
                """);

        assertThat(text).contains("\\020\\004FAST", "\\000\\000\\004SLOW", "\"\\000\\000\\001\"");
    }

    @Test
    void ifOneEntryHasAnAddressNoneHasANumber() {
        String text = generated("""
                { PCI_DEVICE(0x5a1f, 1), .driver_data = FAST },
                { PCI_DEVICE(0x5a1f, 2), .driver_data = (unsigned long)&ids },
                """);

        assertThat(text).contains("\\000\\000\\004FAST").doesNotContain("\\020\\004FAST");
    }

    private static String generated(String entries) {
        String source = """
                #include <linux/pci.h>
                enum speed { SLOW, FAST = 16 };
                static const struct pci_device_id ids[] = {
                %s{ } };
                MODULE_DEVICE_TABLE(pci, ids);
                """.formatted(entries);
        SourceFile file = new SourceFile("a.c", source.getBytes(StandardCharsets.UTF_8), false);
        TableCompiler compiler =
                new TableCompiler(path -> path.equals("a.c") ? new Lookup.Found(file) : Lookup.MISSING);
        CompileRequest sources = CompileRequest.of(List.of("a.c")).build();
        GenerateResult result = compiler.generate(new GenerateRequest(sources, "p", null));
        assertThat(result.diagnostics()).isEmpty();
        // Long strings are written in pieces.
        return result.classes().get(0).text().replaceAll("\"\\n *\\+ \"", "");
    }
}
