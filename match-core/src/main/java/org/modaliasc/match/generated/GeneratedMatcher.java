// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** What generated matchers have in common: all that is not asked about devices. */
public abstract class GeneratedMatcher extends PciMatcher {
    private final int size;
    private final String digest;

    /**
     * Creates a matcher; that runs before anything else that a later release of this library may have changed.
     *
     * @param level what the class expects of this library, as {@link CoreLevel} counts it
     * @param className name of the class, for the message if this library is too old for it
     * @param size number of entries
     * @param digest names the entries
     */
    protected GeneratedMatcher(int level, String className, int size, String digest) {
        CoreLevel.require(level, className);
        this.size = size;
        this.digest = digest;
    }

    /** Returns the entries; they are not read before somebody asks. */
    protected abstract EntryTable entries();

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final String digest() {
        return digest;
    }

    @Override
    public final PciIdEntry entry(int number) {
        return entries().entry(number);
    }

    @Override
    public final String module(int number) {
        return entries().origins().module(number);
    }

    @Override
    public final String table(int number) {
        return entries().origins().table(number);
    }

    @Override
    public final int position(int number) {
        return entries().origins().position(number);
    }

    @Override
    public final String file(int number) {
        return entries().origins().file(number);
    }

    @Override
    public final int line(int number) {
        return entries().origins().line(number);
    }

    @Override
    public final long driverData(int number) {
        return entries().origins().driverData(number);
    }

    @Override
    public final String driverDataText(int number) {
        return entries().origins().driverDataText(number);
    }
}
