// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, among the aliases of one override prefix, the most specific one for a PCI device, as libvirt does for VFIO.
 *
 * <p>The rule: an alias fits if each of its seven fields is exactly a star or exactly the field of the device; no other wildcard
 * counts. Of those that fit, the one with the fewest stars is chosen, and of several the first. So the answer is about a device that is
 * to be overridden, and differs from what {@link AliasIndex#lookup} says about the prefix. Immutable and thread-safe.
 */
public final class VariantChooser {
    private static final String DEVICE_PREFIX = "pci:";
    private static final String ANY = "*";

    private final String fallback;
    private final List<Variant> variants = new ArrayList<>();

    /**
     * Takes the aliases of a prefix; others, and those whose fields do not follow each other, are left out.
     *
     * @param prefix of the aliases, with its colon
     * @param fallback the name of the driver for devices that no alias fits
     * @param aliases in the order of their file
     */
    public VariantChooser(String prefix, String fallback, Collection<Alias> aliases) {
        this.fallback = fallback;
        for (Alias alias : aliases) {
            String[] fields = PciFields.split(alias.pattern(), prefix);
            if (fields != null) {
                variants.add(new Variant(alias, fields));
            }
        }
    }

    /**
     * What is chosen.
     *
     * @param module the module
     * @param driver the name of its driver, known only of the fallback: aliases do not tell, and a module may call its driver anything
     * @param alias the alias that was chosen; nothing if none fits and this is the fallback
     */
    public record Choice(String module, Optional<String> driver, Optional<Alias> alias) {}

    private record Variant(Alias alias, String[] fields, int wildcards) {
        Variant(Alias alias, String[] fields) {
            this(alias, fields, count(fields));
        }

        private static int count(String[] fields) {
            int count = 0;
            for (String field : fields) {
                count += field.equals(ANY) ? 1 : 0;
            }
            return count;
        }

        boolean fits(String[] device) {
            for (int i = 0; i < fields.length; i++) {
                if (!fields[i].equals(ANY) && !fields[i].equals(device[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns the choice for a device's modalias, or nothing if it is not of a PCI device. */
    public Optional<Choice> choose(String modalias) {
        String[] device = PciFields.split(modalias, DEVICE_PREFIX);
        if (device == null) {
            return Optional.empty();
        }
        @Nullable Variant best = null;
        for (Variant variant : variants) {
            if ((best == null || variant.wildcards() < best.wildcards()) && variant.fits(device)) {
                best = variant;
            }
        }
        // The kernel names a module after its object, with underscores for dashes.
        String fallbackModule = fallback.replace('-', '_');
        String module = best == null ? fallbackModule : best.alias().module();
        return Optional.of(new Choice(
                module,
                module.equals(fallbackModule) ? Optional.of(fallback) : Optional.empty(),
                Optional.ofNullable(best).map(Variant::alias)));
    }
}
