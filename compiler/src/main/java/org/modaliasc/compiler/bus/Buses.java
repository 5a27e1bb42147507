// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The buses whose tables are understood. */
public final class Buses {
    private static final Map<String, Bus> BY_NAME = new TreeMap<>();

    static {
        for (Bus bus : List.of(new PciBus())) {
            BY_NAME.put(bus.name(), bus);
        }
    }

    private Buses() {}

    /** Returns the bus of that name, or null if its tables are not understood. */
    public static @Nullable Bus find(String name) {
        return BY_NAME.get(name);
    }

    /** Returns how the patterns of some buses begin; empty, which stands for all patterns, if no bus is named. */
    public static List<String> prefixes(Set<String> names, OverrideFlags flags) {
        List<String> prefixes = new ArrayList<>();
        for (Map.Entry<String, Bus> bus : BY_NAME.entrySet()) {
            if (names.contains(bus.getKey())) {
                prefixes.addAll(bus.getValue().prefixes(flags));
            }
        }
        return prefixes;
    }

    /** Tells whether a pattern belongs to one of some buses; without a name all do. */
    public static boolean covers(Set<String> names, OverrideFlags flags, String pattern) {
        return names.isEmpty() || prefixes(names, flags).stream().anyMatch(pattern::startsWith);
    }

    /** Returns all buses in the order of their names. */
    public static List<Bus> all() {
        return List.copyOf(BY_NAME.values());
    }
}
