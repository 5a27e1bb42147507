// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.source.SourceStore;

class FileFactsTest {
    @TempDir
    private Path directory;

    @Test
    void anEditedFileThatASourceClaimedConcernsThatSource() throws IOException {
        write("own.h", "1\n");
        write("other.h", "1\n");
        SourceStore store = store("own.h", "other.h");
        FileFacts facts = FileFacts.of(store);
        int own = facts.claim(path("own.h"));
        int other = facts.claim(path("other.h"));
        Decoder kept = written(facts);

        write("own.h", "2\n");

        BitSet changed = FileFacts.check(kept).changes();
        assertThat(changed).isNotNull();
        assertThat(Objects.requireNonNull(changed).get(own)).isTrue();
        assertThat(changed.get(other)).isFalse();
    }

    @Test
    void aFileThatBecameAPipeOrTooLongIsNotReadToSeeThatItChanged() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        write("pipe.h", "1\n");
        write("long.h", "1\n");
        FileFacts facts = FileFacts.of(store("pipe.h", "long.h"));
        int pipe = facts.claim(path("pipe.h"));
        int tooLong = facts.claim(path("long.h"));
        Decoder kept = written(facts);
        Files.delete(Path.of(path("pipe.h")));
        new ProcessBuilder("/usr/bin/mkfifo", path("pipe.h")).start().waitFor();
        try (RandomAccessFile file = new RandomAccessFile(path("long.h"), "rw")) {
            // With a hole, so that it takes no room on the disk.
            file.setLength(3L << 30);
        }

        BitSet changed = FileFacts.check(kept).changes();

        assertThat(changed).isNotNull();
        assertThat(Objects.requireNonNull(changed).get(pipe)).isTrue();
        assertThat(changed.get(tooLong)).isTrue();
    }

    @Test
    void anEditedFileThatNoSourceClaimedConcernsAll() throws IOException {
        write("own.h", "1\n");
        write("other.h", "1\n");
        FileFacts facts = FileFacts.of(store("own.h", "other.h"));
        facts.claim(path("own.h"));
        Decoder kept = written(facts);

        write("other.h", "2\n");

        assertThat(FileFacts.check(kept).changes()).isNull();
    }

    @Test
    void aFileThatARunWasTheFirstToReadConcernsAllUnlessItIsClaimed() throws IOException {
        write("own.h", "1\n");
        write("late.h", "1\n");
        write("claimed.h", "1\n");
        FileFacts first = FileFacts.of(store("own.h"));
        first.claim(path("own.h"));
        FileFacts.Check check = FileFacts.check(written(first));
        BitSet none = Objects.requireNonNull(check.changes());
        FileFacts facts = check.facts();
        assertThat(facts.update(store("own.h", "late.h", "claimed.h"), none)).isTrue();
        facts.claim(path("own.h"));
        int claimed = facts.claim(path("claimed.h"));
        Decoder kept = written(facts);

        write("claimed.h", "2\n");
        BitSet changed = FileFacts.check(kept.again()).changes();
        write("late.h", "2\n");

        assertThat(changed).isNotNull();
        assertThat(Objects.requireNonNull(changed).stream()).containsExactly(claimed);
        assertThat(FileFacts.check(kept.again()).changes()).isNull();
    }

    private static Decoder written(FileFacts facts) throws IOException {
        Encoder encoded = new Encoder();
        facts.write(encoded);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoded.writeTo(out);
        return new Decoder(out.toByteArray(), 0, out.size() - Long.BYTES);
    }

    private SourceStore store(String... names) {
        SourceStore store = new SourceStore();
        for (String name : names) {
            assertThat(store.open(path(name))).isNotNull();
        }
        return store;
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
