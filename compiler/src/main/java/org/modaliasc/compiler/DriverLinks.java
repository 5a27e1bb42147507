// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.table.DriverObject;

/** Brings the tables of a module together with its drivers, as the linker would. */
final class DriverLinks {
    private DriverLinks() {}

    /** Returns the tables of the sources of one module, with their drivers. */
    static List<DeviceTable> link(List<DriverScan> sources) {
        List<DeviceTable> tables = new ArrayList<>();
        for (DriverScan source : sources) {
            for (DeviceTable table : source.tables()) {
                tables.add(table.withDrivers(drivers(table.name(), source, sources)));
            }
        }
        return tables;
    }

    /** Tells whether a source publishes a table that no driver of the module is known to use. */
    static boolean incomplete(DriverScan source, List<DriverScan> sources) {
        return source.tables().stream()
                .anyMatch(table -> drivers(table.name(), source, sources).isEmpty());
    }

    private static List<Driver> drivers(String table, DriverScan publisher, List<DriverScan> sources) {
        List<Driver> found = new ArrayList<>();
        for (DriverScan source : sources) {
            // A variable of the same name in another source is another variable.
            if (source != publisher && source.defined().contains(table)) {
                continue;
            }
            for (DriverObject driver : source.drivers()) {
                driver.references().stream()
                        .filter(reference -> reference.target().equals(table))
                        .findFirst()
                        .ifPresent(reference -> found.add(driver(driver, reference)));
            }
        }
        return found;
    }

    private static Driver driver(DriverObject driver, DriverObject.Reference reference) {
        Token place = driver.place().origin();
        int line = place.file().line(place.start());
        return new Driver(
                reference.name().text(), driver.identifier(), place.file().name(), line);
    }
}
