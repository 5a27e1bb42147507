// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStoreTest {
    @TempDir
    Path directory;

    private final SourceStore store = new SourceStore();

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    @Test
    void aFileIsFoundUnderTheNameAskedFor() throws IOException {
        Files.writeString(directory.resolve("a.h"), "text");

        assertThat(store.lookup(path("a.h"))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.file().name()).isEqualTo(path("a.h"));
            assertThat(found.file().bytes()).isEqualTo("text".getBytes(UTF_8));
            assertThat(found.file().builtIn()).isFalse();
        });
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        Files.writeString(directory.resolve("a.h"), "before");
        SourceFile first = store.open(path("a.h"));
        Files.writeString(directory.resolve("a.h"), "after");

        assertThat(first).isNotNull();
        assertThat(store.open(path("a.h"))).isSameAs(first);
    }

    @Test
    void thatAFileIsMissingIsRememberedToo() throws IOException {
        assertThat(store.lookup(path("late.h"))).isSameAs(Lookup.MISSING);
        Files.writeString(directory.resolve("late.h"), "");

        assertThat(store.lookup(path("late.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.open(path("late.h"))).isNull();
    }

    @Test
    void aDirectoryCountsAsMissing() {
        assertThat(store.lookup(directory.toString())).isSameAs(Lookup.MISSING);
    }

    @Test
    void aNameThatNoFileCanHaveIsMissing() {
        assertThat(store.lookup("a\0b.h")).isSameAs(Lookup.MISSING);
        assertThat(store.lookup("")).isSameAs(Lookup.MISSING);
    }

    @Test
    void aFileThatIsTooLargeIsUnreadableAndNotRead() throws IOException {
        // The file is sparse, so it takes no space on the disk.
        try (RandomAccessFile large = new RandomAccessFile(path("large.h"), "rw")) {
            large.setLength(SourceStore.MAX_FILE_BYTES + 1L);
        }

        assertThat(store.lookup(path("large.h"))).isEqualTo(new Lookup.Unreadable("It is larger than 64 MiB"));
    }

    @Test
    void aFileWithoutPermissionIsUnreadableWithAReason() throws IOException {
        Path file = Files.writeString(directory.resolve("secret.h"), "text");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "This user reads everything.");

        assertThat(store.lookup(file.toString()))
                .isInstanceOfSatisfying(
                        Lookup.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason())
                                .startsWith("It cannot be read: ")
                                .doesNotContain("secret.h"));
    }

    @Test
    void aDeviceIsReadToItsEnd() {
        assumeFalse(File.separatorChar == '\\');

        assertThat(store.lookup("/dev/null"))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.file().bytes()).isEmpty());
    }

    @Test
    void filesAreFoundBesideThoseThatAreMissing() throws IOException {
        Files.writeString(directory.resolve("a.h"), "");

        assertThat(store.lookup(path("b.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.lookup(path("none/a.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.lookup(path("none/b.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.lookup("no such file")).isSameAs(Lookup.MISSING);
        assertThat(store.lookup("pom.xml")).isInstanceOf(Lookup.Found.class);
        assertThat(store.lookup("/no such file")).isSameAs(Lookup.MISSING);
        assertThat(store.lookup(path("a.h"))).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void aDirectoryIsListedOnceForAllNames() throws IOException {
        Files.writeString(directory.resolve("a.h"), "");
        assertThat(store.lists(directory.toString(), "a.h")).isTrue();
        assertThat(store.lists(directory.toString(), "late.h")).isFalse();
        Files.writeString(directory.resolve("late.h"), "");

        assertThat(store.layer().lists(directory.toString(), "late.h")).isFalse();
        assertThat(store.lists(path("missing"), "a.h")).isFalse();
    }

    @Test
    void aListedDirectoryTellsWhichOfItsFilesAreThere() throws IOException {
        Files.writeString(directory.resolve("a.h"), "text");
        Files.createDirectory(directory.resolve("b.h"));
        store.lists(directory.toString(), "a.h");
        Files.writeString(directory.resolve("late.h"), "");

        assertThat(store.lookup(path("a.h")))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.file().bytes()).isEqualTo("text".getBytes(UTF_8)));
        assertThat(store.lookup(path("b.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.lookup(path("late.h"))).isSameAs(Lookup.MISSING);
        assertThat(store.lookup(path("b.h/../a.h"))).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void aFileThatGoesAfterItsDirectoryWasListedIsMissing() throws IOException {
        Files.writeString(directory.resolve("a.h"), "");
        store.lists(directory.toString(), "a.h");
        Files.delete(directory.resolve("a.h"));

        assertThat(store.lookup(path("a.h"))).isSameAs(Lookup.MISSING);
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 17) - 1, 1 << 17, (1 << 17) + 1})
    void filesLongerThanAPieceOfReadingAreWhole(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Files.write(directory.resolve("a.h"), bytes);

        assertThat(store.open(path("a.h")))
                .isNotNull()
                .satisfies(file -> assertThat(file.bytes()).isEqualTo(bytes));
    }

    @Test
    void whatIsListedIsSeen() {
        store.lists("/a", "b");
        store.lists("/c", ".d");

        assertThat(store.sightings().directories()).contains("/a");
        assertThat(store.sightings().listings()).contains("/c").doesNotContain("/a");
    }

    @Test
    void namesInADirectoryThatMayNotBeListedAreAskedForOneByOne() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.writeString(closed.resolve("a.h"), "");
        assumeTrue(closed.toFile().setReadable(false) && closed.toFile().list() == null, "This user lists everything.");

        assertThat(store.lists(closed.toString(), "a.h")).isTrue();
        assertThat(store.lists(closed.toString(), "b.h")).isFalse();
    }

    @Test
    void anOverlayHidesTheFileOnDisk() throws IOException {
        Files.writeString(directory.resolve("a.h"), "disk");
        store.overlay(path("a.h"), "overlay");

        assertThat(store.lookup(path("a.h"))).isInstanceOfSatisfying(Lookup.Found.class, found -> {
            assertThat(found.file().bytes()).isEqualTo("overlay".getBytes(UTF_8));
            assertThat(found.file().builtIn()).isTrue();
        });
    }

    @Test
    void aMountedDirectoryIsAskedOncePerFile() {
        AtomicInteger asked = new AtomicInteger();
        SourceStore mounted = new SourceStore(FileAccess.disk(), "<inside>", name -> {
            asked.incrementAndGet();
            return name.equals("linux/a.h") ? new byte[] {'x'} : null;
        });

        assertThat(mounted.lookup("<inside>/linux/a.h"))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.file().builtIn()).isTrue());
        assertThat(mounted.lookup("<inside>/linux/b.h")).isSameAs(Lookup.MISSING);
        mounted.lookup("<inside>/linux/a.h");
        mounted.lookup("<inside>/linux/b.h");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aNameThatOnlyStartsLikeTheMountPointIsOnDisk() {
        SourceStore mounted = new SourceStore(FileAccess.disk(), "<inside>", name -> new byte[0]);

        assertThat(mounted.lookup("<inside>x/a.h")).isSameAs(Lookup.MISSING);
    }

    @Test
    void allOfAPipeIsRead() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        byte[] text = new byte[300_000];
        new Random(1).nextBytes(text);
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, text, StandardOpenOption.WRITE);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        writer.setDaemon(true);
        writer.start();

        assertThat(store.lookup(pipe.toString()))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.file().bytes()).isEqualTo(text));
    }
}
