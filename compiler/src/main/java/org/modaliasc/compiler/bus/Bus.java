// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.table.IdTable;

/** How the entries of one type of device table become alias patterns. Stateless and thread-safe. */
public interface Bus {
    /** Returns the first argument of {@code MODULE_DEVICE_TABLE}. */
    String name();

    /** Returns the tag of the struct of an entry. */
    String structTag();

    /** Returns the tags of the structs that drivers of the bus are usually declared with; others are found by their tables. */
    Set<String> driverTags();

    /** Returns the names of the fields that patterns are made from; not every kernel's struct has all of them. */
    Set<String> idFields();

    /** Returns how patterns of this bus begin, with the colon. */
    List<String> prefixes(OverrideFlags flags);

    /** Returns what makes patterns of the entries of a table. */
    EntryPatterns patterns(IdTable table, OverrideFlags flags);
}
