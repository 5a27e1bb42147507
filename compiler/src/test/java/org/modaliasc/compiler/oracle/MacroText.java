// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.ArrayList;
import java.util.List;

/** Writes what comes before the tables of a file: macros and enums for them to use. */
final class MacroText {
    /** Macros of all forms, of which {@link ExpressionText} knows how to use each. */
    private static final String FIXED = """
            #define TRIPLE(a) ((a) * 3)
            #define SUM(a, b) ((a) + (b))
            #define SAME(a) a
            #define FIRST(a, ...) (a)
            #define SECOND(a, ...) (FIRST(__VA_ARGS__))
            #define CALL(f, ...) f(__VA_ARGS__)
            #define HAVING(...) (1 + 0 __VA_OPT__(+ (__VA_ARGS__)))
            #define SEVEN() 7
            #define ALIAS_OF_TRIPLE TRIPLE
            #define TAIL_CALL ALIAS_OF_TRIPLE
            #define JOIN(a, b) a##b
            #define EXPANDED_JOIN(a, b) JOIN(a, b)
            #define DIGIT 4
            #define LOOPED (LOOPED + 1)
            #define SELF_REFERRING(a) (LOOPED + (a))
            #define MAXIMUM(a, b) ((a) > (b) ? \\
                (a) : (b))
            #define NOTHING
            #define ZERO NOTHING 0 NOTHING
            #define SUMMED BASE + 3
            #define CHAINED FLAGS
            #define FLAGS (1 << 3 | 2)
            #define NEGATIVE (-1)
            #define HUGE 0xfedcba9876543210
            enum { LOOPED_ORIGIN };
            #undef LOOPED
            enum { LOOPED = 9 };
            #define LOOPED (LOOPED + 1)
            enum spread { SPREAD_NEGATIVE = -1, SPREAD_LARGE = 0xffffffff, SPREAD_NEXT = 5 };
            enum wide { WIDE_ONE = 1, WIDE_HUGE = 0x100000000, WIDE_NEXT, WIDE_MASK = ~0xfUL };
            enum packed_small { SMALL_ONE = 200, SMALL_TWO } __attribute__((packed));
            enum packed_signed { SIGNED_ONE = -1, SIGNED_TWO = 200 } __packed;
            enum late { LATE_ONE = sizeof(enum spread), LATE_TWO = SPREAD_LARGE > 0, LATE_THREE } __maybe_unused;

            /* Whole entries, lists of entries and parts of entries. */
            #define ENTRY(...) { __VA_ARGS__ }
            #define PAIR(a, b) { .vendor = a, .device = b }
            #define WITH(v, ...) { .vendor = v, ##__VA_ARGS__ }
            #define NAMED(args...) { args }
            #define FIELD(name, value) .name = (value)
            #define SUB(name, value) .sub##name = value
            #define TWICE(...) __VA_ARGS__, __VA_ARGS__
            #define SOME_DEVICES(X) X(1, 2) X(3, 0x44) X(TRIPLE(2), SUM(1, 2))
            #define AS_ENTRY(v, d) { PCI_DEVICE(v, d) },
            #define AS_SUB_ENTRY(v, d) { SUB(vendor, v), SUB(device, d) },
            #define LITERALLY (struct pci_device_id)
            #define OPENING {
            #define CLOSING }
            """;

    private static final List<String> DIRECTIVE_NAMES = List.of(
            "BASE", "ZERO", "SUMMED", "CHAINED", "FLAGS", "NEGATIVE", "HUGE", "DIGIT", "UNKNOWN_NAME", "LOOPED");

    private static final List<String> CODE_NAMES = List.of(
            "BASE",
            "ZERO",
            "SUMMED",
            "CHAINED",
            "FLAGS",
            "NEGATIVE",
            "HUGE",
            "DIGIT",
            "LOOPED",
            "SPREAD_NEGATIVE",
            "SPREAD_LARGE",
            "SPREAD_NEXT",
            "SMALL_TWO",
            "SIGNED_TWO",
            "WIDE_ONE",
            "WIDE_HUGE",
            "WIDE_NEXT",
            "WIDE_MASK",
            "LATE_ONE",
            "LATE_THREE",
            "PCI_ANY_ID",
            "PCI_VENDOR_ID_INTEL",
            "PCI_CLASS_BRIDGE_HOST",
            "U16_MAX",
            "BIT(5)",
            "GENMASK(15, 4)");

    private final List<String> names = new ArrayList<>(CODE_NAMES);
    private final String text;

    MacroText(Dice dice) {
        StringBuilder out = new StringBuilder("#define BASE ")
                .append(dice.below(50))
                .append('\n')
                .append(FIXED);
        for (int i = 0; i < 6; i++) {
            enumeration(dice, "MADE" + i + "_", out);
        }
        for (int i = 0; i < 8; i++) {
            String name = "VALUE" + i;
            String value = new ExpressionText(dice, false, names, true).value(3);
            out.append("#define ").append(name).append(" (").append(value).append(")\n");
            names.add(name);
        }
        this.text = out.toString();
    }

    private void enumeration(Dice dice, String prefix, StringBuilder out) {
        ExpressionText values = new ExpressionText(dice, false, names, true);
        out.append("enum { ");
        int count = dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : ", ").append(prefix).append(i);
            // The conversion keeps the value in a range that counting on from it does not leave.
            switch (dice.below(3)) {
                case 0 -> out.append(" = ").append(dice.below(1 << 20));
                case 1 -> out.append(" = (short)(").append(values.value(2)).append(')');
                default -> {}
            }
        }
        out.append(dice.oneIn(2) ? ", };\n" : " };\n");
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
    }

    String text() {
        return text;
    }

    /** Returns the constants that expressions of C may use. */
    List<String> names() {
        return names;
    }

    /** Returns the macros that conditions of directives may use. */
    static List<String> directiveNames() {
        return DIRECTIVE_NAMES;
    }
}
