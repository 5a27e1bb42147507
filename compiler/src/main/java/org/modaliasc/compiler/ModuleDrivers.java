// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds the drivers of the tables in sources that have been read once. */
final class ModuleDrivers {
    /**
     * A source of a module.
     *
     * @param known what it says as far as it has been read; {@link DriverScan#NOTHING} if it has not been
     * @param again reads it again, so that nothing is missed
     */
    record Source(DriverScan known, Supplier<DriverScan> again) {
        /** Tells whether reading it again may bring a driver to light that a table of the module lacks. */
        boolean promising(List<DriverScan> module) {
            return known == DriverScan.NOTHING || DriverLinks.incomplete(known, module);
        }
    }

    private ModuleDrivers() {}

    /** Returns the tables of some modules, each given by its sources, with their drivers. */
    static List<DeviceTable> tables(Collection<List<Source>> modules) {
        List<List<DriverScan>> scans = new ArrayList<>();
        Map<Integer, Source> promising = new TreeMap<>();
        int number = 0;
        for (List<Source> sources : modules) {
            List<DriverScan> known = sources.stream().map(Source::known).toList();
            boolean whole = known.stream().noneMatch(scan -> DriverLinks.incomplete(scan, known));
            for (Source source : sources) {
                if (!whole && source.promising(known)) {
                    promising.put(number, source);
                }
                number++;
            }
            scans.add(known);
        }
        List<Integer> numbers = List.copyOf(promising.keySet());
        List<Source> sources = List.copyOf(promising.values());
        List<DriverScan> read =
                WorkerThreads.map(sources.size(), i -> sources.get(i).again().get());
        List<DeviceTable> tables = new ArrayList<>();
        int next = 0;
        for (List<DriverScan> known : scans) {
            List<DriverScan> module = new ArrayList<>();
            for (DriverScan scan : known) {
                int at = numbers.indexOf(next++);
                module.add(at < 0 ? scan : read.get(at));
            }
            tables.addAll(DriverLinks.link(module));
        }
        return tables;
    }
}
