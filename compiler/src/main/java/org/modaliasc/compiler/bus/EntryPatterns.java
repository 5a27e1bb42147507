// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import org.modaliasc.compiler.table.IdEntry;

/** Makes the patterns of the entries of one table. Not thread-safe. */
public interface EntryPatterns {
    /** Gives the patterns of an entry, in the order in which modpost makes them, to a sink. */
    void make(IdEntry entry, PatternSink sink);
}
