// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private Publishers(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    static Publishers of(Wanted wanted) {
        Map<String, Kind> kinds = new TreeMap<>();
        kinds.put(wanted.tableMacro(), Kind.TABLE);
        wanted.infoMacros().forEach(name -> kinds.put(name, Kind.INFO));
        return new Publishers(kinds);
    }

    /** Returns these with further ones, or this object if there is nothing new. */
    Publishers with(Map<String, Kind> more) {
        Map<String, Kind> all = new TreeMap<>(more);
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
        Map<String, Kind> kinds = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            kinds.put(in.text(), Kind.values()[in.count()]);
        }
        return new Publishers(kinds);
    }

    /** Returns words of which every name contains one. */
    Collection<String> words() {
        Set<String> words = new TreeSet<>();
        List<String> names = List.copyOf(kinds.keySet());
        for (String name : names) {
            if (names.stream().noneMatch(other -> !other.equals(name) && name.contains(other))) {
                words.add(name);
            }
        }
        return words;
    }
}
