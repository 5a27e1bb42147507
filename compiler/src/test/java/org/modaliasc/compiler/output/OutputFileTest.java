// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("out.txt");
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static void write(Path path, String text) throws IOException {
        OutputFile.write(path, text.getBytes(UTF_8));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
        Path plain = Files.writeString(file.resolveSibling("plain"), "");
        var usual = posix() ? Files.getPosixFilePermissions(plain) : null;
        Files.delete(plain);
        write(file, "text");

        assertThat(file).hasContent("text");
        assertThat(files()).isEqualTo(1);
        assumeTrue(posix());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(usual);
    }

    @Test
    void aFileIsReplacedWithItsPermissionsKept() throws IOException {
        Files.writeString(file, "before");
        if (posix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        }
        write(file, "after");

        assertThat(file).hasContent("after");
        assertThat(files()).isEqualTo(1);
        assumeTrue(posix());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aFileThatIsTheSameAlreadyIsLeftAlone() throws IOException {
        Files.writeString(file, "text");
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, before);

        write(file, "text");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);

        write(file, "more");
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(before);
    }

    @Test
    void aReaderNeverSeesAHalfWrittenFile() throws IOException {
        Files.writeString(file, "before");
        Object key = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        assumeTrue(key != null, "Files have no identity here.");
        write(file, "after");

        assertThat(Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .as("the file is another one, moved into place")
                .isNotEqualTo(key);
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        assumeTrue(posix());
        Path target = Files.writeString(
                Files.createDirectory(directory.resolve("sub")).resolve("real.txt"), "before");
        Files.createSymbolicLink(file, Path.of("sub", "real.txt"));
        write(file, "after");

        assertThat(file).isSymbolicLink();
        assertThat(target).hasContent("after");
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void aLinkToNothingIsNoReasonToFailWithoutAWord() throws IOException {
        assumeTrue(posix());
        Files.createSymbolicLink(file, Path.of("gone.txt"));

        assertThatThrownBy(() -> write(file, "text")).isInstanceOf(IOException.class);
        assertThat(file).isSymbolicLink();
    }

    @Test
    void aMissingDirectoryIsNotMade() {
        assertThatThrownBy(() -> write(directory.resolve("no/out.txt"), "text"))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(directory.resolve("no")).doesNotExist();
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        Files.writeString(file, "before");
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "This user writes everything.");

        assertThatThrownBy(() -> write(file, "after")).isInstanceOf(AccessDeniedException.class);
        assertThat(file).hasContent("before");
    }

    @Test
    void nothingIsLeftBehindInADirectoryThatCannotBeWritten() throws IOException {
        assumeTrue(posix());
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(directory), "This user writes everywhere.");
            assertThatThrownBy(() -> write(file, "text")).isInstanceOf(AccessDeniedException.class);
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(files()).isZero();
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path none = Path.of("/dev/null");
        assumeTrue(Files.isWritable(none) && !Files.isRegularFile(none));
        write(none, "text");

        assertThat(Files.isRegularFile(none)).isFalse();
    }

    @Test
    void whatAKilledProgramLeftIsRemovedAndNothingElse() throws IOException {
        write(file, "text");
        Files.writeString(directory.resolve(".modaliasc123.tmp"), "te");
        OutputFile.removeUnfinished(directory);

        assertThat(file).hasContent("text");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void reasonsAreWordsOfOurOwnWhereWeHaveThem() {
        assertThat(OutputFile.reason(new AccessDeniedException("x"))).isEqualTo("permission is denied");
        assertThat(OutputFile.reason(new NoSuchFileException("x"))).isEqualTo("the directory does not exist");
        assertThat(OutputFile.reason(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(OutputFile.reason(new IOException())).isEqualTo("IOException");
    }
}
