// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example has three modules; here it gets twenty drivers, all like the first one. */
class MultiModuleIT {
    private static final int DRIVERS = 20;

    @RegisterExtension
    final Projects projects = new Projects();

    private static List<String> drivers() {
        List<String> drivers = new ArrayList<>();
        for (int i = 0; i < DRIVERS; i++) {
            drivers.add(String.format(Locale.ROOT, "driver%02d", i));
        }
        return drivers;
    }

    private Example grown(String name) throws IOException {
        Example project = projects.copy("multi-module", name);
        StringBuilder modules = new StringBuilder();
        for (String driver : drivers()) {
            Example.copy("multi-module/breeze", project.file(driver));
            Example module = new Example(project.file(driver));
            module.edit("pom.xml", "multi-breeze", "multi-" + driver);
            module.edit("src/main/modaliasc/breeze.c", "0x0100", "0x01" + driver.substring("driver".length()));
            modules.append("        <module>").append(driver).append("</module>\n");
        }
        project.edit("pom.xml", "    </modules>", modules + "    </modules>");
        return project;
    }

    /** Returns what the plugin made, and the jars, which have all that was compiled. */
    private static SortedMap<String, String> outputs(Example project) throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        for (String driver : drivers()) {
            String target = driver + "/target/";
            for (String folder : List.of("generated-sources/modaliasc", "generated-resources/modaliasc", "classes")) {
                project.contents(target + folder)
                        .forEach((file, text) -> outputs.put(target + folder + '/' + file, text));
            }
        }
        return outputs;
    }

    @Test
    void fourThreadsGiveTheSameBytesAsOne() throws IOException {
        Example one = grown("one");
        one.run("-T1", "package").succeeds();
        Example four = grown("four");
        four.run("-T4", "package").succeeds();
        SortedMap<String, String> expected = outputs(one);

        // A class, its source, and two copies of the aliases; the Entries class nested in the matcher.
        assertThat(expected).hasSizeGreaterThanOrEqualTo(DRIVERS * 4);
        assertThat(expected.get("driver07/target/generated-resources/modaliasc/META-INF/modules.alias"))
                .isEqualTo("alias pci:v00005A1Fd00000107sv*sd*bc*sc*i* breeze\n");
        assertThat(outputs(four)).isEqualTo(expected);

        four.stamp(".");
        Build again = four.run("-T4", "process-resources").succeeds();
        assertThat(again.log().split("Nothing to do", -1)).as(again.log()).hasSize(2 * (DRIVERS + 2) + 1);
    }
}
