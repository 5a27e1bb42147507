// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the binary indexes that depmod writes beside its text files, such as {@code modules.alias.bin}.
 *
 * <pre>
 * header   u32 magic 0xB007F457      all integers are big-endian, nothing is aligned
 *          u32 version               the upper half is 2; the lower half, 1, tells of compatible changes
 *          u32 root                  a reference
 *
 * reference  bits 0 to 27: offset of a node in the file; 0 says that there is none
 *            bit 31: the node has a prefix; bit 30: it has values; bit 29: it has children; bit 28 is not used
 *
 * node     prefix    bytes, not 0, then a 0
 *          children  u8 first, u8 last, then for each byte from first to last a reference
 *          values    u32 count, not 0, then for each u32 priority, and text that a 0 ends
 * </pre>
 *
 * <p>A key is what is read on the way from the root: the prefix of the root, the byte by which its child was chosen, the prefix of
 * that child, and so on. A node with values ends a key. The keys "on", "one" and "once" make
 *
 * <pre>
 * root, no prefix ── 'o' ──> prefix "n", values ─┬─ 'c' ──> prefix "e", values
 *                                                └─ 'e' ──> values
 * </pre>
 *
 * <p>Up to kmod 33 a node stands behind its children, later in front of them. Either way the nodes fill the file without gaps; this is
 * how damage shows that would otherwise change an answer without a sign. What is not detected is a changed character within a text.
 *
 * <p>All of the file is read and checked, so an answer never comes from a file with a broken part. Work and memory are bounded by
 * {@link #MAX_SIZE}.
 */
public final class BinaryIndex {
    /** The most bytes a file may have, and its keys together. */
    public static final int MAX_SIZE = 1 << 24;

    private static final int MAGIC = 0xB007F457;
    private static final int OLD_MAGIC = 0xB007FA57;
    private static final int HEADER = 12;
    private static final int PREFIX = 1 << 31;
    private static final int VALUES = 1 << 30;
    private static final int CHILDREN = 1 << 29;
    private static final int UNUSED = 1 << 28;
    private static final int OFFSET = UNUSED - 1;

    private final ByteBuffer bytes;
    private final String file;
    private final List<Alias> aliases = new ArrayList<>();
    private final Map<String, String> modules = new HashMap<>();
    private final byte[] key = new byte[AliasName.MAX_LENGTH];
    private int keyLength;
    private int keyBytes;
    private long[] extents = new long[1024];
    private int nodes;
    private int read = HEADER;

    private BinaryIndex(ByteBuffer bytes, String file) {
        this.bytes = bytes.slice().order(ByteOrder.BIG_ENDIAN);
        this.file = file;
    }

    /** Tells whether bytes begin as an index does, of whichever version. */
    static boolean isIndex(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            return false;
        }
        int magic = ByteBuffer.wrap(bytes).getInt();
        return magic == MAGIC || magic == OLD_MAGIC;
    }

    /**
     * Reads an index.
     *
     * @param bytes the whole file, from position to limit; neither is changed, but the content must not change meanwhile
     * @param file its name, for {@link Alias#file}
     * @return key, value and priority of each entry, in ascending order of priority; one key's values of equal priority in the order
     *     in which depmod added them
     * @throws IndexFormatException if the bytes are no index, or a part of one is broken or missing
     */
    public static List<Alias> read(ByteBuffer bytes, String file) throws IndexFormatException {
        if (bytes.remaining() > MAX_SIZE) {
            throw new IndexFormatException(file, "The index has more than " + (MAX_SIZE >> 20) + " MiB.");
        }
        return new BinaryIndex(bytes, file).read();
    }

    private List<Alias> read() throws IndexFormatException {
        if (bytes.capacity() < HEADER) {
            throw failure("The index is cut off in its header.");
        }
        int magic = bytes.getInt(0);
        if (magic == OLD_MAGIC) {
            throw failure("The index is of the first version, which kmod does not read either.");
        }
        if (magic != MAGIC) {
            throw failure("This is no index of kmod: it does not begin with 0xB007F457.");
        }
        if (bytes.getInt(4) >>> 16 != 2) {
            throw failure("The index is of version " + (bytes.getInt(4) >>> 16) + "; only 2 is known.");
        }
        walk(bytes.getInt(8));
        checkExtents();
        aliases.sort(Comparator.comparingInt(Alias::priority));
        return aliases;
    }

    /** A node whose children are being walked. */
    private static final class Step {
        final int keyLength;
        final int first;
        final int[] children;
        int next;

        Step(int keyLength, int first, int[] children) {
            this.keyLength = keyLength;
            this.first = first;
            this.children = children;
        }
    }

    private void walk(int root) throws IndexFormatException {
        if ((root & OFFSET) == 0) {
            throw failure("The index has no root.");
        }
        // On the heap: a key may have thousands of nodes, and a thread may have little stack.
        List<Step> steps = new ArrayList<>();
        @Nullable Step entered = enter(root, true);
        if (entered != null) {
            steps.add(entered);
        }
        while (!steps.isEmpty()) {
            Step step = steps.get(steps.size() - 1);
            if (step.next == step.children.length) {
                steps.remove(steps.size() - 1);
                continue;
            }
            int reference = step.children[step.next++];
            if (reference != 0) {
                keyLength = step.keyLength;
                extend(step.first + step.next - 1);
                Step child = enter(reference, false);
                if (child != null) {
                    steps.add(child);
                }
            }
        }
    }

    /** Reads a node, whose key so far is {@link #key}; returns its children if it has any. */
    private @Nullable Step enter(int reference, boolean root) throws IndexFormatException {
        int start = reference & OFFSET;
        if (start < HEADER || (reference & UNUSED) != 0 || (!root && (reference & (VALUES | CHILDREN)) == 0)) {
            throw broken("a reference", start);
        }
        if (start > bytes.capacity()) {
            throw cutOff(start);
        }
        int p = start;
        if ((reference & PREFIX) != 0) {
            int end = textEnd(p);
            if (end == p) {
                throw broken("an empty prefix", p);
            }
            while (p < end) {
                extend(bytes.get(p++));
            }
            p++;
        }
        Step step = null;
        if ((reference & CHILDREN) != 0) {
            need(p, 2);
            int first = bytes.get(p) & 0xFF;
            int last = bytes.get(p + 1) & 0xFF;
            if (first == 0 || last >= 0x80 || last < first) {
                throw broken("the range of children", p);
            }
            int[] children = new int[last - first + 1];
            need(p + 2, 4 * children.length);
            for (int i = 0; i < children.length; i++) {
                children[i] = bytes.getInt(p + 2 + 4 * i);
            }
            if (children[0] == 0 || children[children.length - 1] == 0) {
                throw broken("the range of children", p);
            }
            p += 2 + 4 * children.length;
            step = new Step(keyLength, first, children);
        }
        if ((reference & VALUES) != 0) {
            p = values(p);
        }
        extent(start, p);
        return step;
    }

    private int values(int from) throws IndexFormatException {
        need(from, 4);
        int count = bytes.getInt(from);
        int p = from + 4;
        // Each value takes 5 bytes at least.
        if (count <= 0 || count > (bytes.capacity() - p) / 5) {
            throw broken("a number of values", from);
        }
        keyBytes += keyLength;
        if (keyBytes > MAX_SIZE) {
            throw failure("The keys of the index have more than " + (MAX_SIZE >> 20) + " MiB.");
        }
        String pattern = new String(key, 0, keyLength, StandardCharsets.ISO_8859_1);
        Alias[] values = new Alias[count];
        for (int i = 0; i < count; i++) {
            need(p, 5);
            int priority = bytes.getInt(p);
            int end = textEnd(p + 4);
            byte[] name = new byte[end - p - 4];
            bytes.get(p + 4, name);
            String module = new String(name, StandardCharsets.UTF_8);
            String known = modules.putIfAbsent(module, module);
            values[i] = new Alias(pattern, known == null ? module : known, priority, file, 0);
            if (priority < 0 || i > 0 && priority < values[i - 1].priority()) {
                throw broken("the order of values", p);
            }
            p = end + 1;
        }
        // depmod put each in front of those of equal priority; reversed, they stand in the order in which it added
        // them.
        for (int i = count - 1; i >= 0; i--) {
            aliases.add(values[i]);
        }
        return p;
    }

    private void extend(int c) throws IndexFormatException {
        if (c <= 0) {
            throw failure("The index is broken: a key has a character outside of 7-bit ASCII.");
        }
        if (keyLength == key.length) {
            throw failure("The index is broken: a key has more than " + key.length + " bytes.");
        }
        key[keyLength++] = (byte) c;
    }

    private int textEnd(int from) throws IndexFormatException {
        int end = from;
        while (end < bytes.capacity() && bytes.get(end) != 0) {
            end++;
        }
        if (end == bytes.capacity()) {
            throw cutOff(from);
        }
        return end;
    }

    private void need(int from, int length) throws IndexFormatException {
        if (length > bytes.capacity() - from) {
            throw cutOff(from);
        }
    }

    /** Notes which bytes a node takes; more than the file has show a node that is reached twice, so the walk comes to an end. */
    private void extent(int start, int end) throws IndexFormatException {
        read += end - start;
        if (read > bytes.capacity()) {
            throw broken("a node that is reached twice", start);
        }
        if (nodes == extents.length) {
            extents = Arrays.copyOf(extents, 2 * nodes);
        }
        extents[nodes++] = (long) start << 32 | end;
    }

    private void checkExtents() throws IndexFormatException {
        Arrays.sort(extents, 0, nodes);
        int end = HEADER;
        for (int i = 0; i < nodes; i++) {
            if (extents[i] >> 32 != end) {
                throw broken(extents[i] >> 32 < end ? "a node within another" : "a part that no node refers to", end);
            }
            end = (int) extents[i];
        }
        if (end != bytes.capacity()) {
            throw broken("a part that no node refers to", end);
        }
    }

    private IndexFormatException broken(String what, int offset) {
        return failure("The index is broken: " + what + " at offset " + offset + " makes no sense.");
    }

    private IndexFormatException cutOff(int offset) {
        return failure("The index is broken: what is at offset " + offset + " goes beyond its end.");
    }

    private IndexFormatException failure(String message) {
        return new IndexFormatException(file, message);
    }
}
