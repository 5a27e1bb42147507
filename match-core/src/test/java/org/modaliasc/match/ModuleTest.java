// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
    @TempDir
    Path directory;

    @Test
    void aModuleThatUsesThisOneNeedsNothingElseToCompile() throws IOException, URISyntaxException {
        Path module = Files.writeString(
                directory.resolve("module-info.java"), "module user { requires org.modaliasc.match; }");
        Path user = Files.writeString(
                directory.resolve("User.java"),
                "package user;\n"
                        + "import org.modaliasc.match.PciDeviceId;\n"
                        + "import org.modaliasc.match.bind.*;\n"
                        + "import org.modaliasc.match.bus.*;\n"
                        + "record User(PciBus bus, PciDriver driver) {\n"
                        + "    PciMatch match(PciDeviceId id) {\n"
                        + "        return driver.match(new PciDevice(id).withDriverOverride(null));\n"
                        + "    }\n"
                        + "}\n");
        Path classes = Path.of(PciMatcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);

        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-p",
                        classes.toString(),
                        "-d",
                        directory.resolve("out").toString(),
                        module.toString(),
                        user.toString());

        assertThat(status).as(output.toString()).isZero();
    }
}
