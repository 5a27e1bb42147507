// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of sorted keys that agree in their first {@code end} bytes, of which those from {@code begin} on must be found in the
 * modalias as they are. What follows is worked out when somebody first comes here.
 */
final class Node {
    private final byte[][] keys;
    private final int low;
    private final int high;
    private final boolean wild;
    final int begin;
    final int end;
    final byte[] text;

    // Written without synchronisation: what it refers to is immutable, and two threads at once work out the same.
    private @Nullable Branch branch;

    /** Creates the node of a range; {@code wild} tells whether a wildcard stands before {@code begin}, so that fnmatch's rules hold. */
    Node(byte[][] keys, int low, int high, int begin, boolean wild) {
        this.keys = keys;
        this.low = low;
        this.high = high;
        this.begin = begin;
        this.wild = wild;
        this.text = keys[low];
        int limit = KeyOrder.common(keys, low, high);
        int i = begin;
        while (i < limit && !AliasName.isWildcard(text[i]) && !(wild && text[i] == '\\')) {
            i++;
        }
        this.end = i;
    }

    /** What comes after the bytes of a node. */
    static final class Branch {
        /** The key that ends here, or -1. */
        int ended = -1;

        @Nullable
        Node star;

        @Nullable
        Node any;

        /** Nodes by byte, from {@code first} on. */
        @Nullable
        Node[] literal = new Node[0];

        int first;

        /** Nodes behind a bracket or an escaped byte, and which bytes lead there. */
        Node[] members = new Node[0];

        BitSet[] sets = new BitSet[0];

        /** Which bytes lead anywhere at all: most bytes of a text lead nowhere, and this is the fastest way to say so. */
        final boolean[] leads = new boolean[256];

        @Nullable
        Node literal(int c) {
            int i = c - first;
            return i >= 0 && i < literal.length ? literal[i] : null;
        }
    }

    Branch branch() {
        Branch known = branch;
        if (known == null) {
            known = work();
            branch = known;
        }
        return known;
    }

    private Branch work() {
        Branch made = new Branch();
        List<Node> members = new ArrayList<>();
        List<BitSet> sets = new ArrayList<>();
        @Nullable Node[] literal = new Node[128];
        int first = 128;
        int last = 0;
        for (int from = low; from < high; ) {
            int to = KeyOrder.groupEnd(keys, from, high, end);
            int c = KeyOrder.at(keys[from], end);
            if (c == KeyOrder.ENDED) {
                made.ended = from;
            } else if (c == '*') {
                made.star = new Node(keys, from, to, end + 1, true);
            } else if (c == '?') {
                made.any = new Node(keys, from, to, end + 1, true);
            } else if (c == '[' || wild && c == '\\') {
                members(from, to, c == '[', members, sets);
            } else {
                literal[c] = new Node(keys, from, to, end + 1, wild);
                first = Math.min(first, c);
                last = c;
            }
            from = to;
        }
        if (first <= last) {
            made.first = first;
            made.literal = Arrays.copyOfRange(literal, first, last + 1);
        }
        for (int c = 0; c < made.leads.length; c++) {
            made.leads[c] = made.any != null || made.literal(c) != null || among(sets, c);
        }
        made.members = members.toArray(made.members);
        made.sets = sets.toArray(made.sets);
        return made;
    }

    private static boolean among(List<BitSet> sets, int c) {
        for (BitSet set : sets) {
            if (set.get(c)) {
                return true;
            }
        }
        return false;
    }

    private void members(int low, int high, boolean bracket, List<Node> members, List<BitSet> sets) {
        for (int from = low; from < high; ) {
            byte[] key = keys[from];
            int after = bracket ? PlainBracket.end(key, end) : end + 2;
            int to = from + 1;
            while (to < high && keys[to].length >= after && Arrays.equals(key, end, after, keys[to], end, after)) {
                to++;
            }
            BitSet set = bracket ? PlainBracket.members(key, end) : new BitSet();
            if (!bracket) {
                set.set(key[end + 1]);
            }
            members.add(new Node(keys, from, to, after, true));
            sets.add(set);
            from = to;
        }
    }
}
