// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.List;

/** Writes one table: entries with and without braces and indexes, with directives between them. */
final class TableText {
    private static final int FIELD_COUNT = EntryText.FIELDS.size();
    private static final int MOST_ENTRIES = 12;

    private final String name;
    private final Dice dice;
    private final ExpressionText conditions;
    private final EntryText entries;
    private final RepeatedEntries repeated;
    private final StringBuilder out = new StringBuilder();
    // The field that a value without braces would go to.
    private int field;
    private int highest;

    TableText(String name, Dice dice, List<String> names) {
        this.name = name;
        this.dice = dice;
        this.conditions = new ExpressionText(dice, true, MacroText.directiveNames(), true);
        this.entries = new EntryText(dice, new ExpressionText(dice, false, names, true), conditions);
        this.repeated = new RepeatedEntries(dice, entries);
    }

    String write() {
        boolean local = dice.oneIn(3);
        if (local) {
            define();
        }
        int count = dice.below(6);
        for (int i = 0; i < count; i++) {
            item(local);
        }
        if (!dice.oneIn(4)) {
            out.append(dice.oneIn(6) ? "[" + (highest + dice.between(1, 3)) + "] = " : "");
            highest += 3;
            out.append(field == 0 || out.charAt(out.length() - 1) == ' ' ? "{ }" : "0")
                    .append(",\n");
        }
        if (local) {
            out.append("#undef ").append(name).append("_LOCAL\n");
        }
        String head = dice.pick(List.of(
                "static const struct pci_device_id %s[%s] = {",
                "static struct pci_device_id %s[%s] = {",
                "const struct pci_device_id %s[%s] = {",
                "static const struct pci_device_id __maybe_unused %s[%s]\n= {",
                "struct pci_device_id const static %s[%s] __attribute__((unused)) = {"));
        String bound = dice.oneIn(4) ? dice.pick(List.of("", "2 + ")) + (highest + dice.between(1, 2)) : "";
        // gcc takes no empty array for this test: it has no bytes to compare, and a bound settles that.
        String list = out.toString();
        return String.format(head, name, bound) + "\n" + list + "};\nMODULE_DEVICE_TABLE(pci, " + name + ");\n";
    }

    private void define() {
        out.append("#define ")
                .append(name)
                .append("_LOCAL ")
                .append(entries.value())
                .append('\n');
    }

    private void item(boolean local) {
        int choice = dice.below(16);
        if (choice == 0 && local) {
            out.append("#undef ").append(name).append("_LOCAL\n");
            define();
        } else if (choice == 1 && local && field == 0) {
            out.append("{ ")
                    .append(name)
                    .append("_LOCAL, .driver_data = ")
                    .append(name)
                    .append("_LOCAL },\n");
        } else if (choice == 2) {
            indexedField();
        } else if (choice == 3 && dice.oneIn(2)) {
            bareValues();
        } else if (field != 0) {
            indexed(dice.oneIn(3));
        } else {
            switch (choice) {
                case 4, 5 -> group(2);
                case 6 -> out.append("SOME_DEVICES(").append(dice.oneIn(2) ? "AS_ENTRY)\n" : "AS_SUB_ENTRY)\n");
                case 7 -> out.append("TWICE(").append(entries.whole()).append("),\n");
                case 8, 9 -> indexed(dice.oneIn(2));
                case 10, 11 -> out.append(repeated.write());
                default -> out.append(entries.whole()).append(",\n");
            }
        }
    }

    private int index() {
        int index = dice.below(MOST_ENTRIES);
        highest = Math.max(highest, index);
        return index;
    }

    private String designator(boolean range) {
        int first = index();
        if (!range) {
            return dice.oneIn(4) ? "[SUM(" + first + ", 0)]" : "[" + first + "]";
        }
        int last = Math.min(MOST_ENTRIES - 1, first + dice.below(4));
        highest = Math.max(highest, last);
        return "[" + first + " ... " + last + "]";
    }

    private void indexed(boolean range) {
        String equals = dice.oneIn(5) ? " " : " = ";
        out.append(designator(range)).append(equals).append(entries.whole()).append(",\n");
        field = 0;
    }

    /** Sets one field of an entry; what follows goes on behind that field. */
    private void indexedField() {
        int at = dice.below(FIELD_COUNT);
        out.append(designator(dice.oneIn(3)))
                .append('.')
                .append(EntryText.FIELDS.get(at))
                .append(" = ");
        out.append(entries.value()).append(",\n");
        field = (at + 1) % FIELD_COUNT;
        if (dice.oneIn(2)) {
            bareValues();
        }
    }

    private void bareValues() {
        int count = dice.between(1, 11);
        for (int i = 0; i < count; i++) {
            boolean braced = field != 0 && dice.oneIn(12);
            out.append(braced ? "{ " + entries.value() + " }" : entries.value()).append(i % 4 == 3 ? ",\n" : ", ");
            field = (field + 1) % FIELD_COUNT;
        }
        out.append('\n');
    }

    /** Writes entries of which conditions choose some. */
    private void group(int depth) {
        out.append(
                switch (dice.below(4)) {
                    case 0 -> "#ifdef " + dice.pick(List.of("BASE", "NOT_DEFINED", name + "_LOCAL")) + "\n";
                    case 1 -> "#ifndef " + dice.pick(List.of("BASE", "NOT_DEFINED", name + "_LOCAL")) + "\n";
                    default -> "#if " + conditions.value(4) + "\n";
                });
        branch(depth);
        int more = dice.below(3);
        for (int i = 0; i < more; i++) {
            out.append("#elif ").append(conditions.value(3)).append('\n');
            branch(depth);
        }
        if (dice.oneIn(2)) {
            out.append("#else /* of the group */\n");
            branch(depth);
        }
        out.append("#endif\n");
    }

    private void branch(int depth) {
        int count = dice.below(3);
        for (int i = 0; i < count; i++) {
            if (depth > 0 && dice.oneIn(3)) {
                group(depth - 1);
            } else {
                out.append(entries.whole()).append(",\n");
            }
        }
    }
}
