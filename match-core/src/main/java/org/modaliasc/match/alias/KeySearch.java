// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds all keys that match one text, in a single pass over it.
 *
 * <p>Follows all patterns at once, as a nondeterministic automaton: a place in a node is a thread, which the next byte moves on or
 * ends; a node behind a star starts threads at every byte from the first time it is reached, and later times add nothing. So the work
 * for a byte is bounded by the number of places, there is no going back, and patterns that begin alike are followed once.
 */
final class KeySearch {
    private final byte[] text;
    private Node[] nodes = new Node[16];
    private int[] places = new int[16];
    private int count;
    private Node[] nextNodes = new Node[16];
    private int[] nextPlaces = new int[16];
    private int nextCount;
    private Node[] stars = new Node[16];
    private int starCount;
    private @Nullable Set<Node> reached;
    private int[] found = new int[8];
    private int foundCount;

    private KeySearch(byte[] text) {
        this.text = text;
    }

    /** Returns the positions of the matching keys, each once, in no special order. */
    static int[] search(Node root, byte[] text) {
        KeySearch search = new KeySearch(text);
        search.run(root);
        return Arrays.copyOf(search.found, search.foundCount);
    }

    private void run(Node root) {
        start(root);
        swap();
        for (int n = 0; n <= text.length && (count > 0 || starCount > 0); n++) {
            for (int i = 0; i < count; i++) {
                follow(nodes[i], places[i], n);
            }
            if (n < text.length) {
                // Stars that this very byte is reached by start at it, too, so the number is read anew.
                for (int i = 0; i < starCount; i++) {
                    fromStar(stars[i], text[n]);
                }
            }
            swap();
        }
    }

    private void follow(Node node, int place, int n) {
        if (place < node.end) {
            if (n < text.length && text[n] == node.text[place]) {
                add(node, place + 1);
            }
            return;
        }
        Node.Branch branch = node.branch();
        if (n == text.length) {
            if (branch.ended >= 0) {
                found(branch.ended);
            }
        } else {
            step(branch, text[n]);
        }
        if (branch.star != null) {
            reach(branch.star);
        }
    }

    private void fromStar(Node node, byte c) {
        if (node.begin == node.end) {
            step(node.branch(), c);
        } else if (node.text[node.begin] == c) {
            add(node, node.begin + 1);
        }
    }

    private void step(Node.Branch branch, byte c) {
        Node literal = branch.literal(c);
        if (literal != null) {
            start(literal);
        }
        if (branch.any != null) {
            start(branch.any);
        }
        for (int i = 0; i < branch.members.length; i++) {
            if (branch.sets[i].get(c & 0xFF)) {
                start(branch.members[i]);
            }
        }
    }

    private void reach(Node star) {
        for (Node next = star; next != null; ) {
            if (reached == null) {
                reached = new HashSet<>();
            }
            if (!reached.add(next)) {
                return;
            }
            if (starCount == stars.length) {
                stars = Arrays.copyOf(stars, 2 * starCount);
            }
            stars[starCount++] = next;
            if (next.begin < next.end) {
                return;
            }
            // Nothing must follow the star: what may end here matches whatever is left, and a star right behind it is
            // reached, too.
            Node.Branch branch = next.branch();
            if (branch.ended >= 0) {
                found(branch.ended);
            }
            next = branch.star;
        }
    }

    private void start(Node node) {
        add(node, node.begin);
    }

    private void add(Node node, int place) {
        if (nextCount == nextNodes.length) {
            nextNodes = Arrays.copyOf(nextNodes, 2 * nextCount);
            nextPlaces = Arrays.copyOf(nextPlaces, 2 * nextCount);
        }
        nextNodes[nextCount] = node;
        nextPlaces[nextCount++] = place;
    }

    private void swap() {
        Node[] oldNodes = nodes;
        int[] oldPlaces = places;
        nodes = nextNodes;
        places = nextPlaces;
        count = nextCount;
        nextNodes = oldNodes;
        nextPlaces = oldPlaces;
        nextCount = 0;
    }

    private void found(int key) {
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, 2 * foundCount);
        }
        found[foundCount++] = key;
    }
}
