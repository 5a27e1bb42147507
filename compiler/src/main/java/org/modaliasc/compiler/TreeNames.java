// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;

/** Names files of a tree as the user named the tree, so that results do not depend on where it lies. */
final class TreeNames {
    private final String absolute;
    private final String given;

    /** Takes the absolute path of the tree, and the name that the user gave it. */
    TreeNames(String absolute, String given) {
        this.absolute = absolute + "/";
        this.given = given.endsWith("/") ? given : given + "/";
    }

    TreeResult shown(TreeResult result) {
        if (given.equals(absolute)) {
            return result;
        }
        return new TreeResult(
                result.aliases().stream().map(this::shown).toList(),
                result.builtIn().stream()
                        .map(alias -> new BuiltInAlias(shown(alias.line()), alias.symbol()))
                        .toList(),
                result.tables().stream().map(this::shown).toList(),
                result.diagnostics().stream().map(this::shown).toList());
    }

    private AliasLine shown(AliasLine line) {
        return new AliasLine(
                line.module(), line.pattern(), shown(line.file()), line.line(), line.table(), line.entry());
    }

    private DeviceTable shown(DeviceTable table) {
        List<TableEntry> entries = table.entries().stream()
                .map(entry -> new TableEntry(entry.id(), shown(entry.file()), entry.line()))
                .toList();
        List<Driver> drivers = table.drivers().stream()
                .map(driver -> new Driver(driver.name(), driver.variable(), shown(driver.file()), driver.line()))
                .toList();
        return new DeviceTable(table.module(), table.bus(), table.name(), entries, drivers);
    }

    private Diagnostic shown(Diagnostic found) {
        List<Diagnostic.Note> notes = found.notes().stream()
                .map(note -> new Diagnostic.Note(shown(note.location()), note.message()))
                .toList();
        return new Diagnostic(
                found.id(), found.severity(), shown(found.location()), found.message(), found.hint(), notes);
    }

    private @Nullable Location shown(@Nullable Location place) {
        return place == null
                ? null
                : new Location(shown(place.file()), place.line(), place.column(), place.length(), place.sourceLine());
    }

    private String shown(String file) {
        return file.startsWith(absolute) ? given + file.substring(absolute.length()) : file;
    }
}
