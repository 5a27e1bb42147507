// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.util.List;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** A matcher as generated code is one, which goes through a list. */
final class ListMatcher extends PciMatcher {
    private final List<DriverEntry> entries;

    ListMatcher(List<DriverEntry> table) {
        int end = 0;
        while (end < table.size() && !isEnd(table.get(end).ids())) {
            end++;
        }
        entries = List.copyOf(table.subList(0, end));
    }

    private static boolean isEnd(PciIdEntry ids) {
        return ids.vendor() == 0 && ids.subvendor() == 0 && ids.classMask() == 0;
    }

    @Override
    public int first(long ids, int classCode, boolean overridden) {
        int[] found = new int[1];
        return all(ids, classCode, overridden, found) == 0 ? NO_MATCH : found[0];
    }

    @Override
    public int all(long ids, int classCode, boolean overridden, int[] found) {
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            PciIdEntry entry = entries.get(i).ids();
            if ((entry.overrideOnly() == 0 || overridden) && entry.matches(ids, classCode)) {
                if (count < found.length) {
                    found[count] = i;
                }
                count++;
            }
        }
        return count;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public PciIdEntry entry(int number) {
        return entries.get(number).ids();
    }

    @Override
    public String module(int number) {
        return "zephyr_nic";
    }

    @Override
    public String table(int number) {
        return "zephyr_ids";
    }

    @Override
    public int position(int number) {
        return number;
    }

    @Override
    public String file(int number) {
        return "zephyr_nic.c";
    }

    @Override
    public int line(int number) {
        return 1 + number;
    }

    @Override
    public long driverData(int number) {
        return entries.get(number).driverData();
    }

    @Override
    public String driverDataText(int number) {
        return Long.toUnsignedString(driverData(number));
    }

    @Override
    public String digest() {
        return "";
    }
}
