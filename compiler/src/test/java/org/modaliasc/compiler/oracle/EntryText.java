// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.List;

/** Writes single entries of a PCI table in all forms that C and gcc know. */
final class EntryText {
    /** The fields in order of declaration. */
    static final List<String> FIELDS = List.of(
            "vendor", "device", "subvendor", "subdevice", "class", "class_mask", "driver_data", "override_only");

    private static final List<String> COMMON =
            List.of("0", "1", "PCI_ANY_ID", "~0", "-1", "0xffff", "0x10de", "0x030000", "0xff0000", "0xffffff");

    private final Dice dice;
    private final ExpressionText expressions;
    private final ExpressionText conditions;
    private boolean simple;

    EntryText(Dice dice, ExpressionText expressions, ExpressionText conditions) {
        this.dice = dice;
        this.expressions = expressions;
        this.conditions = conditions;
    }

    /** Returns an expression for one field. */
    String value() {
        if (simple) {
            return dice.pick(COMMON);
        }
        return switch (dice.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> dice.pick(COMMON);
            case 7, 8, 9 -> "0x" + Integer.toHexString(dice.below(1 << 16));
            case 10, 11 -> expressions.value(4);
            case 12 -> dice.pick(List.of("__LINE__", "__COUNTER__"));
            default -> expressions.value(dice.between(0, 2));
        };
    }

    /** Returns an entry in braces, or a macro or compound literal that makes one. */
    String whole() {
        return switch (dice.below(20)) {
            case 0 -> "ENTRY(" + list() + ")";
            case 1 -> "PAIR(" + value() + ", " + value() + ")";
            case 2 -> dice.oneIn(2) ? "WITH(" + value() + ")" : "WITH(" + value() + ", .device = " + value() + ")";
            case 3 -> "NAMED(" + list() + ")";
            case 4 -> "(struct pci_device_id){" + simpleList() + "}";
            case 5 -> "LITERALLY { " + simpleList() + " }";
            case 6 -> "OPENING " + list() + " CLOSING";
            case 7 -> "{ " + known() + (dice.oneIn(2) ? " }" : ", .driver_data = " + value() + " }");
            case 8 -> dice.pick(List.of("{ }", "{}", "{ 0 }", "{ 0, }", "{ .vendor = 0 }", "{ NOTHING }"));
            case 9, 10 -> conditional();
            default -> "{" + list() + "}";
        };
    }

    /** Returns a list for a compound literal, in which gcc takes no expression that overflows for constant. */
    private String simpleList() {
        simple = true;
        String list = list();
        simple = false;
        return list;
    }

    private String known() {
        String one = value();
        return switch (dice.below(9)) {
            case 0 -> "PCI_DEVICE(" + one + ", " + value() + ")";
            case 1 -> "PCI_DEVICE_SUB(" + one + ", " + value() + ", " + value() + ", 1)";
            case 2 -> "PCI_DEVICE_CLASS(" + one + ", " + value() + ")";
            case 3 -> "PCI_VDEVICE(INTEL, " + one + ")";
            case 4 -> "PCI_VDEVICE(AMD, " + one + "), " + value();
            case 5 -> "PCI_VDEVICE_SUB(REDHAT_QUMRANET, " + one + ", 1, 2)";
            case 6 -> "PCI_DRIVER_OVERRIDE_DEVICE_VFIO(" + one + ", " + value() + ")";
            case 7 -> "PCI_DEVICE_DRIVER_OVERRIDE(" + one + ", 3, " + dice.below(3) + ")";
            default -> "SUB(vendor, " + one + "), SUB(device, 1), FIELD(class, " + value() + ")";
        };
    }

    /** Returns the inside of the braces: values with and without designators, as many as there is room for or a few more. */
    private String list() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int count = dice.between(1, dice.oneIn(4) ? 10 : 6);
        for (int i = 0; i < count; i++) {
            boolean beyond = at >= FIELDS.size();
            if (beyond || dice.oneIn(2)) {
                at = dice.below(FIELDS.size());
                String field = FIELDS.get(at);
                out.append(
                        switch (dice.below(8)) {
                            case 0 -> field + ": ";
                            case 1 -> field + " :";
                            case 2 -> "." + field + "=";
                            case 3 -> ". " + field + "\n\t= ";
                            default -> "." + field + " = ";
                        });
            }
            out.append(scalar());
            at++;
            if (i + 1 < count) {
                out.append(dice.oneIn(10) ? ",\n\t\t" : ", ");
            }
        }
        return out + (dice.oneIn(3) ? "," : "");
    }

    private String scalar() {
        return switch (dice.below(24)) {
            case 0 -> "{ " + value() + " }";
            case 1 -> "{ " + value() + ", }";
            case 2 -> "{{ " + value() + " }}";
            case 3 -> "{ " + value() + ", " + value() + " }";
            case 4 -> "( " + value() + " )";
            default -> value();
        };
    }

    /** Returns an entry with directives between its fields. */
    private String conditional() {
        StringBuilder out = new StringBuilder("{\n\t.vendor = ").append(value()).append(",\n");
        out.append(dice.pick(List.of("#if ", "# if ", "  #  if ")))
                .append(conditions.value(3))
                .append('\n');
        out.append("\t.device = ").append(value()).append(",\n");
        if (dice.oneIn(2)) {
            out.append("#elif ").append(conditions.value(2)).append('\n');
            out.append("\t.device = ").append(value()).append(", .class = 1,\n");
        }
        if (dice.oneIn(2)) {
            out.append("#else\n\t.subdevice = ").append(value()).append(",\n");
        }
        return out.append("#endif\n\t.driver_data = ")
                .append(value())
                .append("\n}")
                .toString();
    }
}
