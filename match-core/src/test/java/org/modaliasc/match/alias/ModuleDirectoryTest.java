// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleDirectoryTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        text(
                "modules.alias",
                "alias pci:v00005A1Fd* zephyr\nalias char-major-10-240 zephyr\nalias breeze gust\nnonsense\n");
        text(
                "modules.dep",
                "kernel/drivers/net/zephyr.ko.xz: kernel/drivers/net/lib-zephyr.ko.xz\nkernel/drivers/net/lib-zephyr.ko.xz:\nkernel/gust.ko:\n");
        text(
                "modules.builtin",
                "kernel/drivers/virtio/virtio_zephyr.ko\nkernel/drivers/virtio/squall-core.ko\nkernel/gust.ko\n");
        text(
                "modules.builtin.modinfo",
                "squall_core.alias=virtio:d0000005Av*\0squall_core.license=GPL\0virtio_zephyr.alias=virtio:d0000005Av*\0virtio_zephyr.parm=alias=x\0");
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private String lookup(String modalias) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (ModuleDirectory.Match match : ModuleDirectory.open(directory).lookup(modalias)) {
            answer.append(match.alias().module()).append(match.builtIn() ? "! " : " ");
        }
        return answer.toString().strip();
    }

    @Test
    void aliasesOfModulesAreFoundInText() throws IOException {
        assertThat(lookup("pci:v00005A1Fd00000100")).isEqualTo("zephyr");
        assertThat(lookup("char_major-10_240")).isEqualTo("zephyr");
        assertThat(lookup("pci:v00008086d00000100")).isEmpty();
        assertThat(ModuleDirectory.open(directory).problems()).hasSize(1);
        assertThat(ModuleDirectory.open(directory).aliases()).hasSize(3);
    }

    @Test
    void theNameOfAModuleIsItsOwnAlias() throws IOException {
        assertThat(lookup("lib-zephyr")).isEqualTo("lib_zephyr");
        assertThat(lookup("zephyr")).isEqualTo("zephyr");
        text("modules.dep", "kernel/breeze.ko:\n");
        assertThat(lookup("breeze")).isEqualTo("breeze");
    }

    @Test
    void whatIsBuiltInIsSaidToBeSo() throws IOException {
        assertThat(lookup("breeze")).isEqualTo("gust!");
        assertThat(lookup("squall_core")).isEqualTo("squall_core!");
        assertThat(lookup("virtio:d0000005Av00001AF4")).isEqualTo("squall_core! virtio_zephyr!");
    }

    @Test
    void aliasesOfBuiltInModulesCountOnlyWhereNoModuleAnswers() throws IOException {
        text("modules.alias", "alias virtio:d* zephyr\n");
        assertThat(lookup("virtio:d0000005Av00001AF4")).isEqualTo("zephyr");
    }

    @Test
    void binaryIndexesArePreferredAsByKmod() throws IOException {
        Files.write(
                directory.resolve("modules.alias.bin"),
                new IndexWriter(false).add("pci:v00005A1Fd*", "other", 0).bytes());
        Files.write(
                directory.resolve("modules.builtin.alias.bin"),
                new IndexWriter(false)
                        .add("virtio:d*", "one", 0)
                        .add("virtio:d*", "two", 0)
                        .bytes());

        assertThat(lookup("pci:v00005A1Fd00000100")).isEqualTo("other");
        assertThat(lookup("virtio:d0000005Av00001AF4")).isEqualTo("one! two!");
    }

    @Test
    void namesComeFromIndexesWhereThereIsNoText() throws IOException {
        Files.delete(directory.resolve("modules.dep"));
        Files.delete(directory.resolve("modules.builtin"));
        Files.write(
                directory.resolve("modules.dep.bin"),
                new IndexWriter(false)
                        .add("", "", 0)
                        .add("lib_zephyr", "kernel/lib-zephyr.ko:", 0)
                        .bytes());
        Files.write(
                directory.resolve("modules.builtin.bin"),
                new IndexWriter(false).add("squall_core", "", 0).bytes());

        assertThat(lookup("lib-zephyr")).isEqualTo("lib_zephyr");
        assertThat(lookup("usb:v5A1F")).isEmpty();
        assertThat(lookup("squall-core")).isEqualTo("squall_core!");
    }

    @Test
    void aBrokenIndexIsNamedThoughThereIsText() throws IOException {
        Path index = directory.resolve("modules.alias.bin");
        byte[] bytes = new IndexWriter(false).add("pci:*", "other", 0).bytes();
        Files.write(index, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertThatThrownBy(() -> ModuleDirectory.open(directory))
                .isInstanceOfSatisfying(
                        IndexFormatException.class,
                        failure -> assertThat(failure.file()).isEqualTo(index.toString()));
    }

    @Test
    void withoutAliasesThereIsNoDirectory() throws IOException {
        Files.delete(directory.resolve("modules.alias"));

        assertThatThrownBy(() -> ModuleDirectory.open(directory)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void nothingButAliasesIsNeeded() throws IOException {
        for (String name : new String[] {"modules.dep", "modules.builtin", "modules.builtin.modinfo"}) {
            Files.delete(directory.resolve(name));
        }
        assertThat(lookup("pci:v00005A1Fd00000100")).isEqualTo("zephyr");
        assertThat(lookup("virtio:d0000005Av00001AF4")).isEmpty();
    }
}
