// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenOutputTest {
    private static final String LINE = "alias pci:v00000001d00000002sv*sd*bc*sc*i* good\n";

    @TempDir
    private Path directory;

    private String source = "";

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.writeString(directory.resolve("good.c"), """
                static const struct pci_device_id ids[] = { { PCI_DEVICE(1, 2) }, { } };
                MODULE_DEVICE_TABLE(pci, ids);
                """).toString();
    }

    @Test
    void fullDiskIsReported() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "There is no device that is always full.");

        fails("/dev/full", "No space left on device");
    }

    @Test
    void fullDiskBehindStandardOutputIsReported() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "There is no device that is always full.");

        try (OutputStream full = new FileOutputStream("/dev/full")) {
            Run run = Run.aliases(full, source);

            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("the output cannot be written");
        }
    }

    @Test
    void missingDirectoryIsReportedAndNotMade() {
        Path output = directory.resolve("missing/modules.alias");

        fails(output.toString(), "the directory does not exist");
        assertThat(output.getParent()).doesNotExist();
    }

    @Test
    void directoryInPlaceOfTheFileIsReported() throws IOException {
        Path output = Files.createDirectory(directory.resolve("modules.alias"));

        fails(output.toString(), "directory");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void fileInPlaceOfTheDirectoryIsReported() {
        fails(source + "/modules.alias", "");
    }

    @Test
    void placeWhereNobodyMayWriteIsReported() {
        // Permissions do not stop root, but even root makes no files here.
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "This is no Linux.");

        fails("/proc/self/modules.alias", "");
    }

    @Test
    void readOnlyFileIsLeftAlone() throws IOException {
        Path output = Files.writeString(directory.resolve("modules.alias"), "old\n");
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r--r--r--"));
        boolean root = Files.isWritable(output);

        Run run = Run.aliases("-o", output.toString(), source);

        assertThat(run.status()).isEqualTo(root ? 0 : 3);
        assertThat(output).hasContent(root ? LINE : "old\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
                .isEqualTo("r--r--r--");
    }

    @Test
    void linkIsFollowedAndNotReplaced() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "old\n");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);

        assertThat(Run.aliases("-o", link.toString(), source).status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent(LINE);
    }

    @Test
    void danglingLinkIsReported() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("missing/target"));

        fails(link.toString(), "");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void deviceIsWrittenTo() {
        assumeTrue(Files.exists(Path.of("/dev/null")), "There is no device to write to.");

        assertThat(Run.aliases("-o", "/dev/null", source).status()).isZero();
        assertThat(Path.of("/dev/null")).exists();
    }

    private void fails(String output, String reason) {
        Run run = Run.aliases("-o", output, source);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("modaliasc: " + output + " cannot be written: ")
                .contains(reason);
        assertThat(run.out()).isEmpty();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
