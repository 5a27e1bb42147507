// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.FieldValue;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.match.PciIdEntry;

/** Reads the entries of a PCI id table out of its typed form. */
public final class PciTableReader {
    /** Tag of the struct of an entry. */
    public static final String STRUCT = "pci_device_id";

    /** Most entries of a matcher; twenty times all PCI entries of a kernel, and far below what a class file can hold. */
    public static final int MOST_ENTRIES = 200_000;

    private static final List<String> NUMERIC =
            List.of("vendor", "device", "subvendor", "subdevice", "class", "class_mask", "override_only", "flags");
    private static final String DRIVER_DATA = "driver_data";

    private final IdTable table;
    private final @Nullable IdTable evaluated;
    private final Diagnostics diagnostics;

    /**
     * Creates a reader.
     *
     * @param evaluated the same table with its driver data evaluated, or null if that is not possible
     */
    public PciTableReader(IdTable table, @Nullable IdTable evaluated, Diagnostics diagnostics) {
        this.table = table;
        this.evaluated = evaluated;
        this.diagnostics = diagnostics;
    }

    /** Returns the table, or null if there can be no matcher for it; the diagnostics then say why. */
    public @Nullable MatchTable read(String module, String source) {
        if (table.entries().size() > MOST_ENTRIES) {
            return refuse(
                    table.place(),
                    "match.too-large",
                    "The table `" + table.name() + "` has " + table.entries().size()
                            + " entries; a matcher takes at most " + MOST_ENTRIES + ".");
        }
        List<MatchEntry> entries = new ArrayList<>();
        for (IdEntry entry : table.entries()) {
            if (ends(table, entry)) {
                reportEarlyEnd(entry);
                break;
            }
            for (String name : NUMERIC) {
                Field field = table.field(name);
                if (field != null && !(entry.value(field) instanceof FieldValue.Number)) {
                    return refuse(
                            place(entry),
                            "match.not-a-number",
                            "The field `" + name + "` of this entry is no number, so `" + table.name()
                                    + "` can have no matcher.");
                }
            }
            entries.add(entry(entry));
        }
        return new MatchTable(module, table.name(), baseName(source), entries);
    }

    private @Nullable MatchTable refuse(Token place, String id, String message) {
        diagnostics.add(Diagnostic.error(id, place.location(), message));
        return null;
    }

    /** Tells whether the kernel stops reading at an entry. */
    public static boolean ends(IdTable table, IdEntry entry) {
        // Mirrors the loop of pci_match_id in drivers/pci/pci-driver.c (6.12): not only an empty entry ends the table.
        return (number(table, entry, "vendor") | number(table, entry, "subvendor") | number(table, entry, "class_mask"))
                == 0;
    }

    /** Returns what an entry matches; its fields must have been evaluated. */
    public static PciIdEntry id(IdTable table, IdEntry entry) {
        return new PciIdEntry(
                (int) number(table, entry, "vendor"),
                (int) number(table, entry, "device"),
                (int) number(table, entry, "subvendor"),
                (int) number(table, entry, "subdevice"),
                (int) number(table, entry, "class"),
                (int) number(table, entry, "class_mask"),
                (int) (number(table, entry, "override_only") | number(table, entry, "flags")));
    }

    private void reportEarlyEnd(IdEntry entry) {
        if (entry.index() < table.entries().size() - 1) {
            diagnostics.add(Diagnostic.warning(
                            "match.table-ends-early",
                            place(entry).location(),
                            "The kernel stops reading `" + table.name()
                                    + "` at this entry: it has no vendor, subvendor or class mask.")
                    .withHint("The matcher leaves out this entry and all that follow it, as the kernel does."));
        }
    }

    private Token place(IdEntry entry) {
        Token place = entry.place();
        return place == null ? table.place() : place.origin();
    }

    private MatchEntry entry(IdEntry entry) {
        Token place = place(entry);
        return new MatchEntry(
                id(table, entry),
                baseName(place.file().name()),
                place.file().line(place.start()),
                driverData(entry),
                text(entry));
    }

    private static long number(IdTable table, IdEntry entry, String name) {
        Field field = table.field(name);
        return field == null ? 0 : entry.number(field);
    }

    private long driverData(IdEntry entry) {
        IdTable source = evaluated == null ? table : evaluated;
        Field field = source.field(DRIVER_DATA);
        return field == null ? 0 : source.entries().get(entry.index()).number(field);
    }

    private String text(IdEntry entry) {
        Field field = table.field(DRIVER_DATA);
        if (field == null) {
            return "";
        }
        FieldValue value = entry.value(field);
        if (value instanceof FieldValue.Unevaluated written) {
            return written.text();
        }
        long number = entry.number(field);
        return number == 0 ? "" : Long.toUnsignedString(number);
    }

    private static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
