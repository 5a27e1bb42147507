// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modaliasc.compiler.alias.AliasLine;

/**
 * What two multisets of alias lines do not share.
 *
 * <p>A multiset and not a sequence, because where tables of one module stand relative to each other depends in some kernels on
 * objtool and cannot be known from source; and not a set, because duplicates are kept by modpost and depmod.
 *
 * @param missing patterns expected and not produced, in the expected order
 * @param extra lines produced and not expected, in the order produced
 */
record LineDifference(List<String> missing, List<AliasLine> extra) {
    LineDifference {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    static LineDifference between(List<String> expected, List<AliasLine> produced) {
        Map<String, Integer> open = new HashMap<>();
        expected.forEach(pattern -> open.merge(pattern, 1, Integer::sum));
        List<AliasLine> extra = new ArrayList<>();
        for (AliasLine line : produced) {
            if (!take(open, line.pattern())) {
                extra.add(line);
            }
        }
        List<String> missing = new ArrayList<>();
        for (String pattern : expected) {
            if (take(open, pattern)) {
                missing.add(pattern);
            }
        }
        return new LineDifference(missing, extra);
    }

    private static boolean take(Map<String, Integer> open, String pattern) {
        int count = open.getOrDefault(pattern, 0);
        if (count == 0) {
            return false;
        }
        open.put(pattern, count - 1);
        return true;
    }

    boolean isEmpty() {
        return missing.isEmpty() && extra.isEmpty();
    }
}
