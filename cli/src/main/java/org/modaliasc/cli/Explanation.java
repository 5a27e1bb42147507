// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.modaliasc.compiler.DriverAnswer;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.PciPatternMatch;
import org.modaliasc.match.alias.PciPatternMatch.Result;
import org.modaliasc.match.bind.PciDevice;

/**
 * What there is to say about a device.
 *
 * @param modalias that of the device
 * @param device what the kernel's rules look at
 * @param drivers answers of drivers whose sources are known
 * @param aliases aliases that match, the most specific of each prefix first, as libvirt counts
 * @param others aliases that do not match, the closest ones first
 */
record Explanation(
        String modalias, PciDevice device, List<DriverAnswer> drivers, List<Ranked> aliases, List<Ranked> others) {
    /** An alias with its comparison. */
    record Ranked(Alias alias, PciPatternMatch match) {
        /** Tells whether this is close enough to be of interest: at least the vendor is right. */
        boolean close() {
            return match.fields().get(0).result() != Result.DIFFERENT && match.count(Result.EQUAL) > 0;
        }

        int wildcards() {
            return match.count(Result.WILDCARD);
        }
    }

    static Explanation of(String modalias, PciDevice device, List<DriverAnswer> drivers, List<Alias> aliases) {
        List<Ranked> matching = new ArrayList<>();
        List<Ranked> others = new ArrayList<>();
        for (Alias alias : aliases) {
            PciPatternMatch.of(alias.pattern(), modalias)
                    .ifPresent(match -> (match.matches() ? matching : others).add(new Ranked(alias, match)));
        }
        // Sorting is stable, so of equals the first in the file comes first, as with libvirt.
        matching.sort(
                Comparator.<Ranked, Boolean>comparing(ranked -> !ranked.match().plain())
                        .thenComparing(ranked -> ranked.match().prefix())
                        .thenComparingInt(Ranked::wildcards));
        others.sort(Comparator.<Ranked>comparingInt(ranked -> ranked.match().count(Result.DIFFERENT))
                .thenComparingInt(ranked -> -ranked.match().count(Result.EQUAL)));
        return new Explanation(modalias, device, drivers, matching, others);
    }

    /** Tells whether anything takes the device: a driver, or where none is known an alias that counts without an override. */
    boolean matches() {
        boolean overridden = device.driverOverride() != null;
        return drivers.isEmpty()
                ? aliases.stream().anyMatch(alias -> overridden || alias.match().plain())
                : drivers.stream().anyMatch(answer -> answer.match().matches());
    }
}
