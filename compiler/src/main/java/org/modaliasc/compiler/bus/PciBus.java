// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.ArrayList;
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

    private static final String NAME = "pci";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String structTag() {
        return "pci_device_id";
    }

    @Override
    public Set<String> driverTags() {
        return Set.of("pci_driver");
    }

    @Override
    public Set<String> idFields() {
        return Set.of("vendor", "device", "subvendor", "subdevice", "class", "class_mask", "override_only", "flags");
    }

    @Override
    public List<String> prefixes(OverrideFlags flags) {
        return flags.prefixes(NAME);
    }

    @Override
    public EntryPatterns patterns(IdTable table, OverrideFlags flags) {
        List<Field> overrides = new ArrayList<>();
        for (String name : OVERRIDE_FIELDS) {
            Field field = table.field(name);
            if (field != null) {
                overrides.add(field);
            }
        }
        Field vendor = table.field("vendor");
        Field device = table.field("device");
        Field subvendor = table.field("subvendor");
        Field subdevice = table.field("subdevice");
        Field classCode = table.field("class");
        Field classMask = table.field("class_mask");
        PatternBuffer pattern = new PatternBuffer();
        return (entry, sink) -> {
            long override = 0;
            for (int i = 0; i < overrides.size(); i++) {
                override |= entry.number(overrides.get(i));
            }
            String prefix = flags.prefix(NAME, override);
            if (prefix == null) {
                sink.dropped(
                        "alias.unknown-override",
                        String.format(Locale.ROOT, "No alias prefix belongs to the override value 0x%08X.", override),
                        "modpost gives this entry no alias either; known values are " + flags.known(NAME)
                                + ". Declare another with --override-flag VALUE=NAME.");
                return;
            }
            pattern.clear().text(prefix).text(":");
            id(pattern, "v", number(entry, vendor));
            id(pattern, "d", number(entry, device));
            id(pattern, "sv", number(entry, subvendor));
            id(pattern, "sd", number(entry, subdevice));
            if (classBytes(pattern, number(entry, classCode), number(entry, classMask), sink)) {
                sink.pattern(pattern.toString());
            }
        };
    }

    /** Appends the class; false after reporting a mask that no pattern can express. */
    private static boolean classBytes(PatternBuffer pattern, long classCode, long mask, PatternSink sink) {
        // modpost looks at three bytes only; the kernel masks all four, but a device's class has no more than three.
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
                return false;
            }
        }
        classByte(pattern, "bc", classCode >> 16, mask >> 16);
        classByte(pattern, "sc", classCode >> 8, mask >> 8);
        classByte(pattern, "i", classCode, mask);
        pattern.trailingStar();
        return true;
    }

    private static long number(IdEntry entry, @Nullable Field field) {
        return field == null ? 0 : entry.number(field);
    }

    private static void id(PatternBuffer pattern, String name, long value) {
        pattern.text(name);
        if (value == ANY_ID) {
            pattern.star();
        } else {
            pattern.hex(value, 8);
        }
    }

    private static void classByte(PatternBuffer pattern, String name, long value, long mask) {
        pattern.text(name);
        if ((mask & 0xFF) == 0) {
            pattern.star();
        } else {
            pattern.hex(value & 0xFF, 2);
        }
    }
}
