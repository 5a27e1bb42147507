// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.PciMatcher;

/** Prints the sum of what generated classes on the class path answer. */
public final class GeneratedAnswers {
    /** Their names. */
    static final List<String> CLASSES = List.of("First", "Second", "Third");

    private static final int PROBES = 5_000;

    private GeneratedAnswers() {}

    /** Prints it. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        List<PciMatcher> matchers = new ArrayList<>();
        for (String name : CLASSES) {
            matchers.add((PciMatcher) Class.forName(name).getField("INSTANCE").get(null));
        }
        System.out.println(of(matchers));
    }

    static String of(List<? extends PciMatcher> matchers) {
        long sum = 0;
        for (PciMatcher matcher : matchers) {
            DeviceProbes probes = new DeviceProbes(matcher, PROBES, 1);
            int[] found = new int[matcher.size()];
            for (int i = 0; i < PROBES; i++) {
                boolean overridden = i % 2 == 0;
                sum = 31 * sum + matcher.first(probes.ids[i], probes.classCodes[i], overridden);
                sum = 31 * sum + matcher.all(probes.ids[i], probes.classCodes[i], overridden, found);
            }
        }
        return Long.toHexString(sum);
    }
}
