// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.TableCompiler;

/** Prints the classes generated from sources of several tables, in the order in which they come. */
public final class GeneratedText {
    private static final int SOURCES = 40;

    private GeneratedText() {}

    /** Prints them. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("modaliasc");
        List<String> sources = new ArrayList<>();
        try {
            for (int i = 0; i < SOURCES; i++) {
                Path file = directory.resolve("module" + i + ".c");
                sources.add(Files.writeString(file, source(i)).toString());
            }
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            CompileRequest request = CompileRequest.of(sources).build();
            new TableCompiler()
                    .generate(new GenerateRequest(request, "generated", null))
                    .classes()
                    .forEach(generated -> out.print(generated.text()));
            out.flush();
        } finally {
            for (String source : sources) {
                Files.delete(Path.of(source));
            }
            Files.delete(directory);
        }
    }

    private static String source(int number) {
        StringBuilder text = new StringBuilder("#include <linux/module.h>\n#include <linux/pci.h>\n"
                + "static const struct pci_device_id table" + number + "[] = {\n");
        for (int i = 0; i < 10 * (number + 1); i++) {
            text.append("{ PCI_DEVICE(0x1a2b, ").append(i * 7 + number).append(") },\n");
        }
        return text.append("{ }\n};\nMODULE_DEVICE_TABLE(pci, table")
                .append(number)
                .append(");\n")
                .toString();
    }
}
