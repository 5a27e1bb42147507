// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.modaliasc.compiler.alias.AliasLine;

/**
 * One module seen from both sides.
 *
 * @param name what is compared, a module or a directory of modules
 * @param expected alias patterns that the kernel lists for it
 * @param compilation what the compiler says
 */
record ModuleComparison(String name, List<String> expected, Compilation compilation) {
    ModuleComparison {
        expected = List.copyOf(expected);
    }

    /** Returns the bus of an alias pattern: the text before its first colon, or {@code other} if it has none. */
    static String busOf(String pattern) {
        int colon = pattern.indexOf(':');
        return colon < 0 ? "other" : pattern.substring(0, colon);
    }

    /** Returns the buses that occur on either side, sorted. */
    Set<String> buses() {
        Set<String> buses = new TreeSet<>();
        expected.forEach(pattern -> buses.add(busOf(pattern)));
        compilation.lines().forEach(line -> buses.add(busOf(line.pattern())));
        return buses;
    }

    List<String> expectedOn(String bus) {
        return expected.stream().filter(pattern -> busOf(pattern).equals(bus)).toList();
    }

    List<AliasLine> producedOn(String bus) {
        return compilation.lines().stream()
                .filter(line -> busOf(line.pattern()).equals(bus))
                .toList();
    }

    LineDifference differenceOn(String bus) {
        return LineDifference.between(expectedOn(bus), producedOn(bus));
    }

    boolean sameOrderOn(String bus) {
        return producedOn(bus).stream().map(AliasLine::pattern).toList().equals(expectedOn(bus));
    }
}
