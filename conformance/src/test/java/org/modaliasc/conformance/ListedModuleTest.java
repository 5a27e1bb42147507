// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedModuleTest {
    @Test
    void aLineNamesModuleSymbolAndSources() {
        assertThat(ListedModule.parse(List.of("# a comment", "", "  nic   NET_NIC\tdrivers/net/a.c drivers/net/b.c")))
                .containsExactly(new ListedModule("nic", "NET_NIC", List.of("drivers/net/a.c", "drivers/net/b.c")));
    }

    @Test
    void aLineWithoutSourceIsRejected() {
        assertThatThrownBy(() -> ListedModule.parse(List.of("nic NET_NIC")))
                .hasMessage("The line `nic NET_NIC` lacks a symbol or a source.");
    }

    @Test
    void everyModuleOfTheShippedListsIsThereOnce() throws IOException {
        for (String name : List.of("modules.list", "vfio.list")) {
            List<ListedModule> modules = ListedModule.parse(
                    Files.readAllLines(Path.of("src/main/resources/org/modaliasc/conformance", name)));

            assertThat(modules).extracting(ListedModule::name).isNotEmpty().doesNotHaveDuplicates();
            assertThat(modules).extracting(ListedModule::symbol).noneMatch(symbol -> symbol.startsWith("CONFIG_"));
        }
    }
}
