// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.compiler.match.PciTableReader;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.IdTable;

/** Reads the tables of one unit for matchers. */
final class MatchTables {
    private final String module;
    private final String source;
    private final Diagnostics diagnostics = new Diagnostics();

    MatchTables(String module, String source) {
        this.module = module;
        this.source = source;
    }

    UnitCompiler.MatchOutcome read(TableCompilation unit) {
        for (Diagnostic diagnostic : unit.diagnostics()) {
            // What no alias can express a matcher can.
            if (!diagnostic.id().startsWith("alias.") && !diagnostic.id().equals("bus.unsupported")) {
                diagnostics.add(diagnostic);
            }
        }
        for (DeviceTableUse use : unit.passedOver()) {
            refuse(use);
        }
        List<MatchTable> tables = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (TableCompilation.Published published : unit.published()) {
            if (!names.add(published.table().name())) {
                continue; // Published twice, but one table all the same.
            }
            if (!published.bus().structTag().equals(PciTableReader.STRUCT)) {
                refuse(published.use());
                continue;
            }
            IdTable read = published.table();
            Field data = read.field(PciTableReader.DRIVER_DATA);
            // Only the linker knows an address, so that there may be no numbers is no finding.
            long[] driverData = data == null ? null : unit.tables().numbers(read, data);
            MatchTable table = new PciTableReader(read, driverData, diagnostics).read(module, source);
            if (table != null) {
                tables.add(table);
            }
        }
        return new UnitCompiler.MatchOutcome(
                tables, SourceInputs.of(source, unit.unit().files()), diagnostics.all());
    }

    private void refuse(DeviceTableUse use) {
        diagnostics.add(Diagnostic.warning(
                "match.unsupported-bus",
                use.place().origin().location(),
                "No matcher is made for `" + use.table() + "`: tables of type `" + use.type()
                        + "` have no numeric PCI ids."));
    }
}
