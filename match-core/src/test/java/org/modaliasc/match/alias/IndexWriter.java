// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes indexes as depmod does: the oracle of the reader, and the start of broken files. */
final class IndexWriter {
    private final boolean parentsFirst;
    private final Trie root = new Trie("");
    private ByteBuffer out = ByteBuffer.allocate(0);

    /** Takes whether a node stands in front of its children, as since kmod 34. */
    IndexWriter(boolean parentsFirst) {
        this.parentsFirst = parentsFirst;
    }

    private record Value(int priority, String text) {}

    private static final class Trie {
        String prefix;
        TreeMap<Character, Trie> children = new TreeMap<>();
        List<Value> values = new ArrayList<>();

        Trie(String prefix) {
            this.prefix = prefix;
        }

        int reference(int offset) {
            return offset
                    | (prefix.isEmpty() ? 0 : 0x80000000)
                    | (values.isEmpty() ? 0 : 0x40000000)
                    | (children.isEmpty() ? 0 : 0x20000000);
        }

        int size() {
            int size = prefix.isEmpty() ? 0 : prefix.length() + 1;
            if (!children.isEmpty()) {
                size += 2 + 4 * (children.lastKey() - children.firstKey() + 1);
            }
            if (!values.isEmpty()) {
                size += 4;
                for (Value value : values) {
                    size += 5 + value.text().getBytes(StandardCharsets.UTF_8).length;
                }
            }
            return size;
        }

        int total() {
            return size() + children.values().stream().mapToInt(Trie::total).sum();
        }
    }

    IndexWriter add(String key, String value, int priority) {
        Trie node = root;
        int at = 0;
        while (true) {
            int same = 0;
            while (same < node.prefix.length()
                    && at + same < key.length()
                    && node.prefix.charAt(same) == key.charAt(at + same)) {
                same++;
            }
            if (same < node.prefix.length()) {
                Trie rest = new Trie(node.prefix.substring(same + 1));
                rest.children = node.children;
                rest.values = node.values;
                node.children = new TreeMap<>();
                node.values = new ArrayList<>();
                node.children.put(node.prefix.charAt(same), rest);
                node.prefix = node.prefix.substring(0, same);
            }
            at += same;
            if (at == key.length()) {
                int place = 0;
                while (place < node.values.size() && node.values.get(place).priority() < priority) {
                    place++;
                }
                node.values.add(place, new Value(priority, value));
                return this;
            }
            Trie child = node.children.get(key.charAt(at));
            if (child == null) {
                child = new Trie(key.substring(at + 1));
                node.children.put(key.charAt(at), child);
            }
            node = child;
            at++;
        }
    }

    byte[] bytes() {
        out = ByteBuffer.allocate(12 + root.total());
        out.putInt(0xB007F457).putInt(0x00020001).putInt(0);
        int reference = parentsFirst ? placed(root, 12) : written(root);
        out.putInt(8, reference);
        return out.array();
    }

    private int written(Trie node) {
        List<Integer> references = new ArrayList<>();
        for (Trie child : node.children.values()) {
            references.add(written(child));
        }
        int offset = out.position();
        content(node, references);
        return node.reference(offset);
    }

    private int placed(Trie node, int offset) {
        int next = offset + node.size();
        List<Integer> references = new ArrayList<>();
        for (Trie child : node.children.values()) {
            references.add(placed(child, next));
            next += child.total();
        }
        out.position(offset);
        content(node, references);
        return node.reference(offset);
    }

    private void content(Trie node, List<Integer> references) {
        if (!node.prefix.isEmpty()) {
            text(node.prefix);
        }
        if (!node.children.isEmpty()) {
            char first = node.children.firstKey();
            char last = node.children.lastKey();
            out.put((byte) first).put((byte) last);
            int number = 0;
            for (char c = first; c <= last; c++) {
                out.putInt(node.children.containsKey(c) ? references.get(number++) : 0);
            }
        }
        if (!node.values.isEmpty()) {
            out.putInt(node.values.size());
            for (Value value : node.values) {
                out.putInt(value.priority());
                text(value.text());
            }
        }
    }

    private void text(String text) {
        out.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
    }
}
