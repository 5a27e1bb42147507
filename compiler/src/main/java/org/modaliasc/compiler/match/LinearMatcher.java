// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.List;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** Compares a device with one entry after the other, as the kernel does: slow, obvious, and what all other matchers are held to. */
public final class LinearMatcher extends PciMatcher {
    private final List<MatchTable> tables;
    private final MatchEntry[] entries;
    private final PciIdEntry[] ids;

    /** Creates a matcher of tables read one after the other. */
    public LinearMatcher(List<MatchTable> tables) {
        this.tables = List.copyOf(tables);
        this.entries =
                tables.stream().flatMap(table -> table.entries().stream()).toArray(MatchEntry[]::new);
        this.ids = new PciIdEntry[entries.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = entries[i].id();
        }
    }

    @Override
    public int first(long device, int classCode, boolean overridden) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].matches(device, classCode) && (overridden || ids[i].overrideOnly() == 0)) {
                return i;
            }
        }
        return NO_MATCH;
    }

    @Override
    public int all(long device, int classCode, boolean overridden, int[] found) {
        int count = 0;
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].matches(device, classCode) && (overridden || ids[i].overrideOnly() == 0)) {
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
        return entries.length;
    }

    @Override
    public PciIdEntry entry(int number) {
        return ids[number];
    }

    private int tableStart(int number) {
        int start = 0;
        for (MatchTable table : tables) {
            if (number < start + table.entries().size()) {
                return start;
            }
            start += table.entries().size();
        }
        throw new IndexOutOfBoundsException("There is no entry " + number + ".");
    }

    private MatchTable tableOf(int number) {
        int start = 0;
        for (MatchTable table : tables) {
            start += table.entries().size();
            if (number < start) {
                return table;
            }
        }
        throw new IndexOutOfBoundsException("There is no entry " + number + ".");
    }

    @Override
    public String module(int number) {
        return tableOf(number).module();
    }

    @Override
    public String table(int number) {
        return tableOf(number).name();
    }

    @Override
    public int position(int number) {
        return number - tableStart(number);
    }

    @Override
    public String file(int number) {
        return entries[number].file();
    }

    @Override
    public int line(int number) {
        return entries[number].line();
    }

    @Override
    public long driverData(int number) {
        return entries[number].driverData();
    }

    @Override
    public String driverDataText(int number) {
        return entries[number].driverDataText();
    }

    @Override
    public String digest() {
        return TableDigest.of(List.of(ids));
    }
}
