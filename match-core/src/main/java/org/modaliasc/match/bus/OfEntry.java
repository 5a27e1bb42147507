// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

/**
 * An entry of a driver's {@code of_match_table}; what is empty is not asked for.
 *
 * @param name of the node, without {@code @} and what follows
 * @param type of the node
 * @param compatible one of the node's compatible strings, in whatever case
 */
public record OfEntry(String name, String type, String compatible) {
    private static final int COMPATIBLE = Integer.MAX_VALUE / 2;

    /** Creates an entry that asks for a compatible string only. */
    public OfEntry(String compatible) {
        this("", "", compatible);
    }

    boolean isEnd() {
        return name.isEmpty() && type.isEmpty() && compatible.isEmpty();
    }

    /** Returns how well the entry matches: 0 if it does not; the more specific the compatible string, the more. */
    public int score(DeviceNode node) {
        // Mirrors __of_device_is_compatible in drivers/of/base.c (6.12), of all architectures but sparc, where case
        // counts.
        int score = 0;
        if (!compatible.isEmpty()) {
            int place = 0;
            while (place < node.compatible().size()
                    && !sameButForCase(node.compatible().get(place), compatible)) {
                place++;
            }
            if (place == node.compatible().size()) {
                return 0;
            }
            score = COMPATIBLE - 4 * place;
        }
        if (!type.isEmpty()) {
            if (!type.equals(node.type())) {
                return 0;
            }
            score += 2;
        }
        if (!name.isEmpty()) {
            int unit = node.name().indexOf('@');
            if (!name.equals(unit < 0 ? node.name() : node.name().substring(0, unit))) {
                return 0;
            }
            score++;
        }
        return score;
    }

    /** Compares as C's {@code strcasecmp} does, which knows the letters of ASCII only. */
    static boolean sameButForCase(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (lower(one.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
