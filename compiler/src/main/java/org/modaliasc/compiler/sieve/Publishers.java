// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;

/** The macros known to publish what is wanted, by their name. Immutable. */
final class Publishers {
    /** What a macro publishes. */
    enum Kind {
        /** A table of the type that is its first argument. */
        TABLE,
        /** A text under the tag that is its first argument. */
        INFO,
        /** What its arguments say. */
        BY_ARGUMENTS,
        /** Something that is wanted, whatever its arguments. */
        ALWAYS
    }

    private final Map<String, Kind> kinds;
    private final Set<String> words;

    private Publishers(SortedMap<String, Kind> sorted) {
        this.kinds = new LinkedHashMap<>(sorted);
        this.words = words(List.copyOf(kinds.keySet()));
    }

    static Publishers of(Wanted wanted) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        kinds.put(wanted.tableMacro(), Kind.TABLE);
        wanted.infoMacros().forEach(name -> kinds.put(name, Kind.INFO));
        return new Publishers(kinds);
    }

    /** Returns these with further ones, or this object if there is nothing new. */
    Publishers with(Map<String, Kind> more) {
        SortedMap<String, Kind> all = new TreeMap<>(more);
        all.putAll(kinds);
        more.forEach((name, kind) -> {
            if (kind == Kind.ALWAYS && kinds.get(name) == Kind.BY_ARGUMENTS) {
                all.put(name, kind);
            }
        });
        return all.equals(kinds) ? this : new Publishers(all);
    }

    @Nullable
    Kind kind(String name) {
        return kinds.get(name);
    }

    void write(Encoder out) {
        out.list(kinds.entrySet(), entry -> {
            out.text(entry.getKey());
            out.count(entry.getValue().ordinal());
        });
    }

    static Publishers read(Decoder in) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            kinds.put(in.text(), Kind.values()[in.count()]);
        }
        return new Publishers(kinds);
    }

    /** Returns words of which every name contains one. */
    Set<String> words() {
        return words;
    }

    private static Set<String> words(List<String> names) {
        Set<String> words = new TreeSet<>();
        for (String name : names) {
            if (names.stream().noneMatch(other -> !other.equals(name) && name.contains(other))) {
                words.add(name);
            }
        }
        return words;
    }
}
