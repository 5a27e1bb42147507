// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Answers which aliases match a modalias, in the order of {@code modprobe --resolve-alias}.
 *
 * <p>The order: ascending priority, and within one priority what kmod's walk finds last comes first. An alias given twice, and a
 * module with two matching patterns, is answered twice.
 *
 * <p>How it works: the patterns are kept sorted, so that patterns that begin alike stand together; a search follows them all at once
 * through the text. Immutable and thread-safe; parts are worked out when they are first needed, so early searches are slower.
 */
public final class AliasIndex {
    private final byte[][] keys;
    private final Alias[][] values;
    private final Node[] roots;
    private final int[] odd;
    private final byte[][] plainKeys;
    private final int[] plainNumbers;

    private AliasIndex(byte[][] keys, Alias[][] values) {
        this.keys = keys;
        this.values = values;
        int plain = 0;
        int[] plainNumbers = new int[keys.length];
        int[] odd = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (PlainBracket.onlyPlain(keys[i])) {
                plainNumbers[plain++] = i;
            } else {
                odd[i - plain] = i;
            }
        }
        this.plainNumbers = Arrays.copyOf(plainNumbers, plain);
        this.odd = Arrays.copyOf(odd, keys.length - plain);
        this.plainKeys = new byte[plain][];
        for (int i = 0; i < plain; i++) {
            plainKeys[i] = keys[plainNumbers[i]];
        }
        this.roots = plain == 0 ? new Node[0] : new Node[] {new Node(plainKeys, 0, plain, 0, false)};
    }

    /**
     * Builds an index.
     *
     * @param aliases in the order in which depmod would add them; those that it would leave out are left out, see
     *     {@link AliasPattern#of}
     */
    public static AliasIndex of(Collection<Alias> aliases) {
        List<Keyed> entries = new ArrayList<>(aliases.size());
        for (Alias alias : aliases) {
            byte[] key = AliasName.indexKey(alias.pattern());
            if (key != null) {
                entries.add(new Keyed(key, alias));
            }
        }
        // Mirrors add_value in libkmod/libkmod-index.c of kmod 30: a value goes before those of equal priority.
        Collections.reverse(entries);
        entries.sort(Comparator.<Keyed, byte[]>comparing(Keyed::key, KeyOrder::compare)
                .thenComparingInt(entry -> entry.alias().priority()));
        List<byte[]> keys = new ArrayList<>();
        List<Alias[]> values = new ArrayList<>();
        for (int from = 0; from < entries.size(); ) {
            byte[] key = entries.get(from).key();
            int to = from + 1;
            while (to < entries.size() && Arrays.equals(entries.get(to).key(), key)) {
                to++;
            }
            keys.add(key);
            Alias[] ofKey = new Alias[to - from];
            for (int i = from; i < to; i++) {
                ofKey[i - from] = entries.get(i).alias();
            }
            values.add(ofKey);
            from = to;
        }
        return new AliasIndex(keys.toArray(new byte[0][]), values.toArray(new Alias[0][]));
    }

    private record Keyed(byte[] key, Alias alias) {}

    /** Returns how many different patterns there are, in normal form. */
    public int patterns() {
        return keys.length;
    }

    /**
     * Returns the aliases that match a modalias, or nothing.
     *
     * @throws ModaliasException if it is none
     */
    public List<Alias> lookup(String modalias) {
        byte[] text = AliasName.lookupKey(modalias);
        boolean wild = AliasName.firstWildcard(text) < text.length;
        int[] found = wild ? KmodWalk.search(keys, text) : search(text);
        if (found.length == 0) {
            return List.of();
        }
        List<Alias> aliases = new ArrayList<>(found.length);
        for (int i = found.length - 1; i >= 0; i--) {
            Alias[] ofKey = values[found[i]];
            for (int j = ofKey.length - 1; j >= 0; j--) {
                aliases.add(ofKey[j]);
            }
        }
        if (aliases.size() > 1) {
            aliases.sort(Comparator.comparingInt(Alias::priority));
        }
        return Collections.unmodifiableList(aliases);
    }

    /** Returns the positions of the matching keys in the order in which kmod finds them. */
    private int[] search(byte[] text) {
        int[] found = roots.length == 0 ? new int[0] : KeySearch.search(roots[0], text);
        for (int i = 0; i < found.length; i++) {
            found[i] = plainNumbers[found[i]];
        }
        for (int number : odd) {
            if (new AliasPattern(keys[number]).matches(text)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = number;
            }
        }
        if (found.length < 2) {
            return found;
        }
        // kmod comes first to the wildcards that stand nearest to the front, and last to the key that is the text
        // itself.
        long[] order = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            byte[] key = keys[found[i]];
            int wildcard = AliasName.firstWildcard(key);
            order[i] = (wildcard == key.length ? 1L << 62 : (long) wildcard << 32) | found[i];
        }
        Arrays.sort(order);
        for (int i = 0; i < found.length; i++) {
            found[i] = (int) order[i];
        }
        return found;
    }
}
