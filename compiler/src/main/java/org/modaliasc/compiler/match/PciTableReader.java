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

/** Reads the entries of a PCI id table out of its typed form. */
public final class PciTableReader {
    /** Tag of the struct of an entry. */
    public static final String STRUCT = "pci_device_id";

    /** Most entries of a matcher; twenty times all PCI entries of a kernel, and far below what a class file can hold. */
    public static final int MOST_ENTRIES = 200_000;

    /** The field with a value for the driver. */
    public static final String DRIVER_DATA = "driver_data";

    private final IdTable table;
    private final long @Nullable [] driverData;
    private final PciFields fields;
    private final @Nullable Field data;
    private final Diagnostics diagnostics;

    /**
     * Creates a reader.
     *
     * @param driverData the driver data of each entry, or null if not all are numbers
     */
    public PciTableReader(IdTable table, long @Nullable [] driverData, Diagnostics diagnostics) {
        this.table = table;
        this.driverData = driverData;
        this.diagnostics = diagnostics;
        this.fields = new PciFields(table);
        this.data = table.field(DRIVER_DATA);
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
            if (fields.ends(entry)) {
                reportEarlyEnd(entry);
                break;
            }
            Field field = fields.notNumeric(entry);
            if (field != null) {
                return refuse(
                        place(entry),
                        "match.not-a-number",
                        "The field `" + field.path() + "` of this entry is no number, so `" + table.name()
                                + "` can have no matcher.");
            }
            entries.add(entry(entry));
        }
        return new MatchTable(module, table.name(), baseName(source), entries);
    }

    private @Nullable MatchTable refuse(Token place, String id, String message) {
        diagnostics.add(Diagnostic.error(id, place.location(), message));
        return null;
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
                fields.id(entry),
                baseName(place.file().name()),
                place.file().line(place.start()),
                driverData(entry),
                text(entry));
    }

    private long driverData(IdEntry entry) {
        if (driverData != null) {
            return driverData[entry.index()];
        }
        return data == null ? 0 : entry.number(data);
    }

    private String text(IdEntry entry) {
        if (data == null) {
            return "";
        }
        if (entry.value(data) instanceof FieldValue.Unevaluated written) {
            return written.text();
        }
        long number = entry.number(data);
        return number == 0 ? "" : Long.toUnsignedString(number);
    }

    private static String baseName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
