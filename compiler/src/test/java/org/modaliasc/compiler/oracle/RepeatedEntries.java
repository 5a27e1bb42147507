// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.List;
import java.util.regex.Pattern;

/** Writes runs of entries that differ in nothing but their numbers, as most real tables are made of. */
final class RepeatedEntries {
    private static final Pattern PLACE = Pattern.compile("@");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'\\\\])(0x[0-9a-f]+|[0-9]+)(?![\\w.'])");

    private static final List<String> FORMS = List.of(
            "{ PCI_DEVICE(@, @), .driver_data = @ }",
            "{ PCI_VDEVICE(INTEL, @), @ }",
            "{ @, @, ~0, -@, @, @, (@) }",
            "{ .vendor = @, .device = @, .vendor = @ }",
            "{ .vendor = (@), { @ }, .class = ((@)), .driver_data = -@ }",
            "{ TRIPLE(@), SUM(@, 1), .driver_data = @ + @ }",
            "{ JOIN(0x, 12), @, EXPANDED_JOIN(@, u), .driver_data = __LINE__ }",
            "PAIR(@, @)",
            "ENTRY(@, @, .driver_data = @)",
            "WITH(@)",
            "{ sizeof(@), sizeof(-@), .driver_data = ~@ }",
            "{ @ ? @ : @, @ > @, _Generic(@, int: 1, unsigned: 2, long: 3, default: 4) }",
            "{ PCI_DEVICE_CLASS(@, 0xffffff), .override_only = @ }",
            "{ (unsigned short)@, (u8)@, @ / 3, __COUNTER__, __builtin_choose_expr(1, @, @) }",
            "{ @, @, @, @, @, @, @, @, @ }",
            "{ @u, @, 0b101, 017, '\\x41', @L }",
            "{ .vendor = SAME(@), FIRST(@, @), .driver_data = LOOPED + @ }");

    private final Dice dice;
    private final EntryText entries;

    RepeatedEntries(Dice dice, EntryText entries) {
        this.dice = dice;
        this.entries = entries;
    }

    String write() {
        boolean own = dice.oneIn(3);
        String form = own ? entries.whole() : dice.pick(FORMS);
        StringBuilder out = new StringBuilder();
        int count = dice.between(2, 9);
        for (int i = 0; i < count; i++) {
            String entry = own
                    ? NUMBER.matcher(form).replaceAll(match -> number(match.group(), 31))
                    : PLACE.matcher(form).replaceAll(match -> number("", Long.MAX_VALUE));
            out.append(entry).append(dice.oneIn(5) ? " , " : ",\n");
        }
        return out.append('\n').toString();
    }

    /** Returns another number; a small one is right wherever the first one was, even as the count of a shift. */
    private String number(String like, long most) {
        long value = most == Long.MAX_VALUE
                ? dice.bits(dice.pick(List.of(1, 8, 16, 16, 16, 24, 31, 32, 33, 62, 63)))
                : dice.between(1, (int) most);
        boolean hexadecimal = like.isEmpty() ? dice.oneIn(2) : like.startsWith("0x");
        return hexadecimal ? "0x" + Long.toHexString(value) : Long.toString(value);
    }
}
