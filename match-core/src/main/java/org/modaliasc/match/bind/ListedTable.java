// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.util.List;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** A table whose entries are tried one by one. */
final class ListedTable extends PciIdTable {
    private final List<DriverEntry> entries;

    ListedTable(List<DriverEntry> entries) {
        this.entries = entries;
    }

    @Override
    int first(PciDeviceId device, boolean overridden) {
        for (int i = 0; i < entries.size(); i++) {
            PciIdEntry ids = entries.get(i).ids();
            if ((overridden || ids.overrideOnly() == 0) && ids.matches(device.ids(), device.classCode())) {
                return i;
            }
        }
        return PciMatcher.NO_MATCH;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public DriverEntry entry(int number) {
        return entries.get(number);
    }
}
