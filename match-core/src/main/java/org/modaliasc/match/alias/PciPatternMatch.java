// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the pattern of a PCI alias takes a modalias, field by field.
 *
 * <p>The part before the colon is compared with nothing: where it is not {@code pci}, it says under which kind of override the alias
 * counts.
 *
 * @param prefix what the pattern begins with, without the colon
 * @param fields the seven fields, from the vendor to the programming interface
 */
public record PciPatternMatch(String prefix, List<Field> fields) {
    private static final String DEVICE_PREFIX = "pci:";

    /** How a field is taken. */
    public enum Result {
        /** The pattern has what the device has. */
        EQUAL,
        /** The pattern has a star and nothing else; this is what libvirt counts. */
        WILDCARD,
        /** The pattern has other wildcards, and they match; libvirt does not know them. */
        GLOB,
        /** The field does not match. */
        DIFFERENT
    }

    /**
     * One field.
     *
     * @param name as it stands in aliases, such as {@code sv}
     * @param wanted the text in the pattern
     * @param found the text in the modalias
     */
    public record Field(String name, String wanted, String found, Result result) {}

    /** Copies the list. */
    public PciPatternMatch {
        fields = List.copyOf(fields);
    }

    /** Compares a pattern with a device's modalias; nothing if one of them does not have the seven fields in their order. */
    public static Optional<PciPatternMatch> of(String pattern, String modalias) {
        String prefix = pattern.substring(0, pattern.indexOf(':') + 1);
        boolean pci = prefix.equals(DEVICE_PREFIX) || prefix.endsWith("_" + DEVICE_PREFIX);
        String[] wanted = pci ? PciFields.split(pattern, prefix) : null;
        String[] found = PciFields.split(modalias, DEVICE_PREFIX);
        if (wanted == null || found == null) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            fields.add(new Field(PciFields.NAMES[i], wanted[i], found[i], result(wanted[i], found[i])));
        }
        return Optional.of(new PciPatternMatch(prefix.substring(0, prefix.length() - 1), fields));
    }

    private static Result result(String wanted, String found) {
        if (wanted.equals("*")) {
            return Result.WILDCARD;
        }
        if (wanted.equals(found)) {
            return Result.EQUAL;
        }
        boolean glob = !found.isEmpty()
                && AliasPattern.of(wanted)
                        .map(pattern -> pattern.matches(found))
                        .orElse(false);
        return glob ? Result.GLOB : Result.DIFFERENT;
    }

    /** Tells whether every field matches. */
    public boolean matches() {
        return count(Result.DIFFERENT) == 0;
    }

    /** Tells whether the alias counts for a device without an override. */
    public boolean plain() {
        return prefix.equals("pci");
    }

    /** Returns how many fields are taken in a certain way. */
    public int count(Result result) {
        return (int) fields.stream().filter(field -> field.result() == result).count();
    }
}
