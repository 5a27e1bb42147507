// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modaliasc.match.bind.BindingStep;
import org.modaliasc.match.bind.EntryMatch;
import org.modaliasc.match.bind.FieldMatch;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciMatch;

/**
 * Whether a driver takes a device, and what each entry of its table has to do with it.
 *
 * @param model the driver with its table
 * @param driver the driver that was asked, which may have dynamic ids
 * @param match the answer of the kernel's rules
 * @param entries all entries in the order of the table, which is the order in which the kernel tries them
 */
public record DriverAnswer(DriverModel model, PciDriver driver, PciMatch match, List<Entry> entries) {
    /** What came of an entry. */
    public enum Outcome {
        /** It decided. */
        DECIDES,
        /** It matches, but something before it decided. */
        TOO_LATE,
        /** It matches and is passed over, since it is override-only and the device is not overridden to this driver. */
        OVERRIDE_ONLY,
        /** It does not match. */
        DIFFERS
    }

    /**
     * An entry.
     *
     * @param number position in the table, counted from 0
     */
    public record Entry(int number, TableEntry entry, EntryMatch match, Outcome outcome) {
        /** Returns how many fields differ. */
        public int differing() {
            return count(FieldMatch.DIFFERENT);
        }

        /** Returns how many fields are asked for and are what the device has. */
        public int equal() {
            return count(FieldMatch.EQUAL);
        }

        private int count(FieldMatch wanted) {
            return (int)
                    Stream.of(match.vendor(), match.device(), match.subvendor(), match.subdevice(), match.classCode())
                            .filter(field -> field == wanted)
                            .count();
        }
    }

    /** Copies the list. */
    public DriverAnswer {
        entries = List.copyOf(entries);
    }

    /**
     * Asks a driver.
     *
     * @param driver that of the model, with dynamic ids if it is to have any
     */
    public static DriverAnswer of(DriverModel model, PciDriver driver, PciDevice device) {
        PciMatch match = driver.match(device);
        List<Entry> entries = new ArrayList<>();
        List<TableEntry> table = model.table().entries();
        for (int i = 0; i < table.size(); i++) {
            EntryMatch fields = EntryMatch.of(table.get(i).id(), device.id());
            entries.add(new Entry(i, table.get(i), fields, outcome(i, table.get(i), fields, match, device, driver)));
        }
        return new DriverAnswer(model, driver, match, entries);
    }

    private static Outcome outcome(
            int number, TableEntry entry, EntryMatch fields, PciMatch match, PciDevice device, PciDriver driver) {
        if (!fields.matches()) {
            return Outcome.DIFFERS;
        }
        if (match.step() == BindingStep.STATIC_ENTRY && match.number() == number) {
            return Outcome.DECIDES;
        }
        boolean overridden = driver.name().equals(device.driverOverride());
        return entry.id().overrideOnly() != 0 && !overridden ? Outcome.OVERRIDE_ONLY : Outcome.TOO_LATE;
    }
}
