// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.match.PciFields;
import org.modaliasc.compiler.match.PciTableReader;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.table.DriverObject;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.compiler.table.UnitTables;

/**
 * What one source says about drivers and the tables they match by.
 *
 * @param module name of its module
 * @param tables tables that it publishes, still without their drivers
 * @param drivers drivers that it declares
 * @param defined those of the variables named by its drivers that it defines itself
 */
record DriverScan(String module, List<DeviceTable> tables, List<DriverObject> drivers, Set<String> defined) {
    static final DriverScan NOTHING = new DriverScan("", List.of(), List.of(), Set.of());

    /** Reads what a unit says; {@code mentioned} are tables that make a driver of any variable that refers to them. */
    static DriverScan of(String module, TableCompilation unit, Set<String> buses, Set<String> mentioned) {
        UnitTables tables = unit.tables();
        List<DriverObject> drivers = tables.drivers(tags(buses), mentioned);
        Set<String> defined = new TreeSet<>();
        for (DriverObject driver : drivers) {
            for (DriverObject.Reference reference : driver.references()) {
                if (tables.order(reference.target()) >= 0) {
                    defined.add(reference.target());
                }
            }
        }
        List<DeviceTable> published = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (TableCompilation.Published each : unit.published()) {
            if (names.add(each.table().name())) {
                String bus = each.bus().name();
                published.add(new DeviceTable(module, bus, each.table().name(), entries(each.table()), List.of()));
            }
        }
        return new DriverScan(module, published, drivers, defined);
    }

    /** Returns the tags of the structs that drivers of some buses are declared with. */
    static Set<String> tags(Set<String> buses) {
        Set<String> tags = new TreeSet<>();
        for (Bus bus : Buses.all()) {
            if (buses.isEmpty() || buses.contains(bus.name())) {
                tags.addAll(bus.driverTags());
            }
        }
        return tags;
    }

    /** Returns the variables that names of drivers are to be taken from and that were not among the declarations read. */
    Set<String> unknownNames() {
        Set<String> unknown = new TreeSet<>();
        for (DriverObject driver : drivers) {
            for (DriverObject.Reference reference : driver.references()) {
                if (reference.name().variable() != null) {
                    unknown.add(reference.name().variable());
                }
            }
        }
        return unknown;
    }

    private static List<TableEntry> entries(IdTable table) {
        List<TableEntry> entries = new ArrayList<>();
        if (!table.structTag().equals(PciTableReader.STRUCT)) {
            return entries;
        }
        PciFields fields = new PciFields(table);
        for (IdEntry entry : table.entries()) {
            if (fields.ends(entry)) {
                break;
            }
            Token place = entry.place() == null ? table.place() : entry.place().origin();
            entries.add(new TableEntry(
                    fields.id(entry), place.file().name(), place.file().line(place.start())));
        }
        return entries;
    }
}
