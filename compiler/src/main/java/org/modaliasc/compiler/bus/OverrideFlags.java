// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The override flags that aliases are made for: those of the kernel, and further ones. Immutable. */
public final class OverrideFlags {
    /** What modpost knows (scripts/mod/file2alias.c, 6.12): a further flag of the kernel would be a further value here. */
    public static final OverrideFlags KERNEL = new OverrideFlags(List.of(new OverrideFlag(1, "vfio")));

    private final List<OverrideFlag> flags;

    private OverrideFlags(List<OverrideFlag> flags) {
        this.flags = flags;
    }

    /**
     * Returns the flags of the kernel and some declared ones.
     *
     * @throws IllegalArgumentException if a value or a name is taken already
     */
    public static OverrideFlags with(List<OverrideFlag> declared) {
        List<OverrideFlag> all = new ArrayList<>(KERNEL.flags);
        for (OverrideFlag flag : declared) {
            for (OverrideFlag taken : all) {
                if (flag.value() == taken.value() || flag.name().equals(taken.name())) {
                    throw new IllegalArgumentException("The override flag `" + flag.value() + "=" + flag.name()
                            + "` is in conflict with `" + taken.value() + "=" + taken.name() + "`.");
                }
            }
            all.add(flag);
        }
        return new OverrideFlags(List.copyOf(all));
    }

    /** Returns what aliases of a bus start with for entries with this value in the override field, or null. */
    @Nullable
    String prefix(String bus, long value) {
        if (value == 0) {
            return bus;
        }
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i).value() == value) {
                return flags.get(i).prefix(bus);
            }
        }
        return null;
    }

    /** Returns how the aliases of a bus may start, with the colon. */
    List<String> prefixes(String bus) {
        List<String> prefixes = new ArrayList<>();
        prefixes.add(bus + ':');
        flags.forEach(flag -> prefixes.add(flag.prefix(bus) + ':'));
        return prefixes;
    }

    /** Returns the values with their prefixes, as a part of a sentence. */
    String known(String bus) {
        StringBuilder text = new StringBuilder("0 (").append(bus).append(')');
        for (OverrideFlag flag : flags) {
            text.append(", ")
                    .append(flag.value())
                    .append(" (")
                    .append(flag.prefix(bus))
                    .append(')');
        }
        return text.toString();
    }
}
