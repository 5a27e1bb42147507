// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.FieldValue;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.match.PciIdEntry;

/** The fields of a PCI id table that say what its entries match, looked up once for all entries. */
public final class PciFields {
    private final List<Field> all = new ArrayList<>();
    private final @Nullable Field vendor;
    private final @Nullable Field device;
    private final @Nullable Field subvendor;
    private final @Nullable Field subdevice;
    private final @Nullable Field classCode;
    private final @Nullable Field classMask;
    private final @Nullable Field overrideOnly;
    private final @Nullable Field flags;

    /** Looks the fields up; a release of the kernel may not have all. */
    public PciFields(IdTable table) {
        vendor = find(table, "vendor");
        device = find(table, "device");
        subvendor = find(table, "subvendor");
        subdevice = find(table, "subdevice");
        classCode = find(table, "class");
        classMask = find(table, "class_mask");
        overrideOnly = find(table, "override_only");
        flags = find(table, "flags");
    }

    private @Nullable Field find(IdTable table, String name) {
        Field field = table.field(name);
        if (field != null) {
            all.add(field);
        }
        return field;
    }

    /** Tells whether the kernel stops reading at an entry. */
    public boolean ends(IdEntry entry) {
        // Mirrors the loop of pci_match_id in drivers/pci/pci-driver.c (6.12): not only an empty entry ends the table.
        return (number(entry, vendor) | number(entry, subvendor) | number(entry, classMask)) == 0;
    }

    /** Returns what an entry matches; its fields must have been evaluated. */
    public PciIdEntry id(IdEntry entry) {
        return new PciIdEntry(
                (int) number(entry, vendor),
                (int) number(entry, device),
                (int) number(entry, subvendor),
                (int) number(entry, subdevice),
                (int) number(entry, classCode),
                (int) number(entry, classMask),
                (int) (number(entry, overrideOnly) | number(entry, flags)));
    }

    /** Returns the first of the fields that has no number, or null if all have. */
    @Nullable
    Field notNumeric(IdEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            if (!(entry.value(all.get(i)) instanceof FieldValue.Number)) {
                return all.get(i);
            }
        }
        return null;
    }

    private static long number(IdEntry entry, @Nullable Field field) {
        return field == null ? 0 : entry.number(field);
    }
}
