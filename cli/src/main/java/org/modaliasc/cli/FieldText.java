// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.alias.PciPatternMatch;
import org.modaliasc.match.bind.EntryMatch;
import org.modaliasc.match.bind.FieldMatch;

/** Fields of entries and patterns as cells: a mark for how they match, and what they ask for. */
final class FieldText {
    static final String LEGEND = "= equal   * any   ~ matches by other wildcards   ! differs";

    private FieldText() {}

    static List<String> cells(PciIdEntry entry, EntryMatch match) {
        return List.of(
                cell(match.vendor(), id(entry.vendor())),
                cell(match.device(), id(entry.device())),
                cell(match.subvendor(), id(entry.subvendor())),
                cell(match.subdevice(), id(entry.subdevice())),
                cell(match.classCode(), classCode(entry)));
    }

    static List<String> cells(PciPatternMatch match) {
        List<String> cells = new ArrayList<>();
        for (PciPatternMatch.Field field : match.fields()) {
            cells.add(
                    switch (field.result()) {
                        case EQUAL -> '=' + field.wanted();
                        case WILDCARD -> "*";
                        case GLOB -> '~' + field.wanted();
                        case DIFFERENT -> '!' + field.wanted();
                    });
        }
        return cells;
    }

    private static String cell(FieldMatch match, String wanted) {
        return switch (match) {
            case EQUAL -> '=' + wanted;
            case WILDCARD -> "*";
            case DIFFERENT -> '!' + wanted;
        };
    }

    /** Returns an id with its four digits; entries can have more, and then match nothing. */
    static String id(int id) {
        return String.format(Locale.ROOT, "%04X", id);
    }

    static String classCode(PciIdEntry entry) {
        String code = String.format(Locale.ROOT, "%06X", entry.classCode());
        return entry.classMask() == 0xFFFFFF ? code : code + String.format(Locale.ROOT, "/%06X", entry.classMask());
    }
}
