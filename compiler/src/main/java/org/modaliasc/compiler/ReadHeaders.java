// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;

/**
 * The headers that were read for a source. When it is compiled again most are the same, so they can be read ahead.
 *
 * @param names paths, if they were read by this run
 * @param numbers what an earlier run wrote, which is decoded only if the source is compiled again
 */
record ReadHeaders(List<String> names, @Nullable Decoder numbers) {
    static ReadHeaders of(List<String> names) {
        return new ReadHeaders(names, null);
    }

    static ReadHeaders read(Decoder in) {
        return new ReadHeaders(List.of(), in.part());
    }

    void write(Encoder out, FileFacts facts) {
        if (numbers != null) {
            out.part(numbers);
            return;
        }
        BitSet read = new BitSet();
        for (String name : names) {
            int number = facts.indexOf(name);
            if (number >= 0) {
                read.set(number);
            }
        }
        Encoder part = new Encoder();
        part.ascending(read);
        out.part(part);
    }

    /** Returns their paths; some may be gone. */
    List<String> paths(FileFacts facts) {
        return numbers == null
                ? names
                : IntStream.of(numbers.again().ascending())
                        .mapToObj(facts::path)
                        .toList();
    }
}
