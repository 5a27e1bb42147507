// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all keys that match one text.
 *
 * <p>Follows all patterns at once, as a nondeterministic automaton whose states are a node and a position in the text. A node behind a
 * star goes on from every position from the one where it is reached; which positions are done is kept, so that no state is entered
 * twice, however many ways lead to it. So the work is bounded by the number of nodes times the length of the text, nothing grows
 * exponentially, and patterns that begin alike are followed once.
 */
final class KeySearch {
    private final byte[] text;
    private Node[] nodes = new Node[8];
    private int[] positions = new int[8];
    private int open;
    private int[] found = new int[4];
    private int count;

    // The first position from which a node behind a star has gone on.
    private @Nullable Map<Node, Integer> stars;

    private KeySearch(byte[] text) {
        this.text = text;
    }

    /** Returns the positions of the matching keys, each once, in no special order. */
    static int[] search(Node root, byte[] text) {
        KeySearch search = new KeySearch(text);
        search.enter(root, root.begin, 0);
        while (search.open > 0) {
            search.open--;
            search.branch(search.nodes[search.open], search.positions[search.open]);
        }
        return Arrays.copyOf(search.found, search.count);
    }

    /** Notes that a node is to be left at the end of its own bytes, if the text has them. */
    private void enter(Node node, int place, int n) {
        int length = node.end - place;
        if (n + length > text.length || !Arrays.equals(node.text, place, node.end, text, n, n + length)) {
            return;
        }
        if (open == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * open);
            positions = Arrays.copyOf(positions, 2 * open);
        }
        nodes[open] = node;
        positions[open++] = n + length;
    }

    private void branch(Node node, int n) {
        Node.Branch branch = node.branch();
        if (n == text.length) {
            if (branch.ended >= 0) {
                found(branch.ended);
            }
        } else {
            step(branch, n);
        }
        if (branch.star != null) {
            star(branch.star, n);
        }
    }

    private void step(Node.Branch branch, int n) {
        Node literal = branch.literal(text[n]);
        if (literal != null) {
            enter(literal, literal.begin, n + 1);
        }
        if (branch.any != null) {
            enter(branch.any, branch.any.begin, n + 1);
        }
        for (int i = 0; i < branch.members.length; i++) {
            if (branch.sets[i].get(text[n] & 0xFF)) {
                enter(branch.members[i], branch.members[i].begin, n + 1);
            }
        }
    }

    private void star(Node reached, int from) {
        for (Node node = reached; node != null; ) {
            if (stars == null) {
                stars = new HashMap<>();
            }
            Integer done = stars.get(node);
            int to = done == null ? text.length : done;
            if (from >= to && done != null) {
                return;
            }
            stars.put(node, from);
            if (node.begin < node.end) {
                byte first = node.text[node.begin];
                for (int n = from; n < to; n++) {
                    if (text[n] == first) {
                        enter(node, node.begin + 1, n + 1);
                    }
                }
                return;
            }
            Node.Branch branch = node.branch();
            for (int n = from; n < to; n++) {
                if (branch.leads[text[n] & 0xFF]) {
                    step(branch, n);
                }
            }
            // What may end behind a star matches whatever is left, and a star right behind it is reached, too.
            if (branch.ended >= 0 && done == null) {
                found(branch.ended);
            }
            node = branch.star;
        }
    }

    private void found(int key) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = key;
    }
}
