// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciMatcher;

/** A table in the form of generated code. */
final class MatcherTable extends PciIdTable {
    private final PciMatcher matcher;

    MatcherTable(PciMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    int first(PciDeviceId device, boolean overridden) {
        return matcher.first(device, overridden);
    }

    @Override
    public int size() {
        return matcher.size();
    }

    @Override
    public DriverEntry entry(int number) {
        return new DriverEntry(matcher.entry(number), matcher.driverData(number));
    }
}
