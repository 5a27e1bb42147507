// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.preprocess.UnitHeaders;

/**
 * The headers that were read for a source. When it is compiled again most are the same, so they can be read ahead.
 *
 * @param read those that this run read
 * @param kept those that an earlier run wrote, which are decoded only if the source is compiled again
 */
record ReadHeaders(@Nullable UnitHeaders read, @Nullable Decoder kept) {
    static final ReadHeaders NONE = new ReadHeaders(null, null);

    static ReadHeaders of(@Nullable UnitHeaders read) {
        return new ReadHeaders(read, null);
    }

    static ReadHeaders read(Decoder in) {
        return new ReadHeaders(null, in.part());
    }

    void write(Encoder out, UnitHeaders.Numbering numbering) {
        if (kept != null) {
            out.part(kept);
            return;
        }
        Encoder part = new Encoder();
        part.ascending(read == null ? new BitSet() : read.numbers(numbering));
        out.part(part);
    }

    /** Returns the paths of those that an earlier run wrote; some may be gone. */
    List<String> paths(FileFacts facts) {
        return kept == null ? List.of() : TreeCodec.paths(kept.again(), facts);
    }
}
