// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import java.nio.charset.StandardCharsets;

/** The place of a symbol in the hash table of GNU ld, which decides the order of the symbols it writes. */
final class LinkerHash {
    /** First size of the table; it grows at about 3,000 symbols, which no module with several tables has. */
    private static final int BUCKETS = 4051;

    private LinkerHash() {}

    /** Mirrors bfd_hash_hash in bfd/hash.c (binutils 2.40). */
    static long bucket(String symbol) {
        // An unsigned long in C, and only names of hundreds of characters need more than its lower half.
        long hash = 0;
        byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            long c = b & 0xFF;
            hash += c + (c << 17);
            hash ^= hash >>> 2;
        }
        long length = bytes.length;
        hash += length + (length << 17);
        hash ^= hash >>> 2;
        return Long.remainderUnsigned(hash, BUCKETS);
    }
}
