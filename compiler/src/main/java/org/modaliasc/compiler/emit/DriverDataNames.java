// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.match.MatchEntry;

/**
 * The driver data of a table whose every entry gives a name: an enumerator, or the address of something. Where nothing is
 * written, an enumerator of value 0 is meant.
 *
 * @param constants names in the order in which they first come
 * @param ofEntries the constant of each entry
 */
record DriverDataNames(List<String> constants, List<Integer> ofEntries) {
    /** An enum of more constants than this is no use to a reader, and its initialiser may be too long for a method. */
    private static final int MOST_CONSTANTS = 500;

    /** A name, perhaps its address, under casts and parentheses. */
    private static final Pattern NAMED =
            Pattern.compile("(?:\\(\\s*[a-z_][a-z_0-9 ]*\\**\\s*\\)\\s*)*[(&\\s]*([A-Za-z_]\\w*)[)\\s]*");

    /** Finds the names, or returns null if some entry has none. */
    static @Nullable DriverDataNames of(List<MatchEntry> entries) {
        Map<String, Long> values = new LinkedHashMap<>();
        List<@Nullable String> names = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (MatchEntry entry : entries) {
            String text = entry.driverDataText();
            String name = known.get(text);
            if (name == null && !text.isEmpty()) {
                Matcher matcher = NAMED.matcher(text);
                if (!matcher.matches()) {
                    return null;
                }
                name = JavaNames.constant(matcher.group(1));
                known.put(text, name);
            }
            if (name != null) {
                values.put(name, entry.driverData());
            }
            names.add(name);
        }
        List<String> constants = List.copyOf(values.keySet());
        int unwritten = zero(values);
        if (constants.isEmpty() || constants.size() > MOST_CONSTANTS || names.contains(null) && unwritten < 0) {
            return null;
        }
        List<Integer> ofEntries = new ArrayList<>();
        for (String name : names) {
            ofEntries.add(name == null ? unwritten : constants.indexOf(name));
        }
        return new DriverDataNames(constants, List.copyOf(ofEntries));
    }

    /** Where nothing is written C has 0: the one enumerator of that value, or -1. Addresses, whose values are not known, are all 0. */
    private static int zero(Map<String, Long> values) {
        List<Long> ordered = List.copyOf(values.values());
        int first = ordered.indexOf(0L);
        return values.size() > 1 && first == ordered.lastIndexOf(0L) ? first : -1;
    }
}
