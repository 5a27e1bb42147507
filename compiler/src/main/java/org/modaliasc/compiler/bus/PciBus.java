// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;

/**
 * PCI: {@code pci:v…d…sv…sd…bc…sc…i…}, and another prefix for entries that match under a driver override only.
 *
 * <p>Mirrors do_pci_entry in scripts/mod/file2alias.c (6.12).
 */
final class PciBus implements Bus {
    private static final long ANY_ID = 0xFFFFFFFFL;

    /** The field's name, and the one it had in the patches before it was merged in 5.15. */
    private static final List<String> OVERRIDE_FIELDS = List.of("override_only", "flags");

    private final List<OverridePrefix> prefixes;

    PciBus(List<OverridePrefix> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    @Override
    public String name() {
        return "pci";
    }

    @Override
    public String structTag() {
        return "pci_device_id";
    }

    @Override
    public Set<String> idFields() {
        return Set.of("vendor", "device", "subvendor", "subdevice", "class", "class_mask", "override_only", "flags");
    }

    @Override
    public void patterns(IdTable table, IdEntry entry, PatternSink sink) {
        long override = 0;
        for (String name : OVERRIDE_FIELDS) {
            Field field = table.field(name);
            override |= field == null ? 0 : entry.number(field);
        }
        String prefix = prefix(override);
        if (prefix == null) {
            sink.dropped(
                    "alias.unknown-override",
                    String.format(Locale.ROOT, "No alias prefix belongs to the override value 0x%08X.", override),
                    "modpost gives this entry no alias either; known values are " + known() + ".");
            return;
        }
        StringBuilder pattern = new StringBuilder(64).append(prefix).append(':');
        id(pattern, "v", number(table, entry, "vendor"));
        id(pattern, "d", number(table, entry, "device"));
        id(pattern, "sv", number(table, entry, "subvendor"));
        id(pattern, "sd", number(table, entry, "subdevice"));
        // modpost looks at three bytes only; the kernel masks all four, but a device's class has no more than three.
        long classCode = number(table, entry, "class");
        long mask = number(table, entry, "class_mask");
        for (int shift = 16; shift >= 0; shift -= 8) {
            long byteMask = mask >> shift & 0xFF;
            if (byteMask != 0 && byteMask != 0xFF) {
                sink.dropped(
                        "alias.class-mask-partial",
                        String.format(
                                Locale.ROOT,
                                "The class mask 0x%06X covers a part of a byte (0x%02X), which no alias can express.",
                                mask,
                                byteMask),
                        "The kernel still matches the entry, but nothing loads the module for it; use whole bytes.");
                return;
            }
        }
        classByte(pattern, "bc", classCode >> 16, mask >> 16);
        classByte(pattern, "sc", classCode >> 8, mask >> 8);
        classByte(pattern, "i", classCode, mask);
        if (pattern.charAt(pattern.length() - 1) != '*') {
            pattern.append('*');
        }
        sink.pattern(pattern.toString());
    }

    private @Nullable String prefix(long override) {
        for (OverridePrefix known : prefixes) {
            if (known.value() == override) {
                return known.prefix();
            }
        }
        return null;
    }

    private String known() {
        StringBuilder text = new StringBuilder();
        for (OverridePrefix known : prefixes) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(known.value())
                    .append(" (")
                    .append(known.prefix());
            text.append(")");
        }
        return text.toString();
    }

    private static long number(IdTable table, IdEntry entry, String name) {
        Field field = table.field(name);
        return field == null ? 0 : entry.number(field);
    }

    private static void id(StringBuilder pattern, String name, long value) {
        pattern.append(name);
        if (value == ANY_ID) {
            pattern.append('*');
        } else {
            HexDigits.append(pattern, value, 8);
        }
    }

    private static void classByte(StringBuilder pattern, String name, long value, long mask) {
        pattern.append(name);
        if ((mask & 0xFF) == 0) {
            pattern.append('*');
        } else {
            HexDigits.append(pattern, value & 0xFF, 2);
        }
    }
}
