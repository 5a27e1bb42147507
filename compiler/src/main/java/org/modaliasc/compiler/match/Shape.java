// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which bits of a device entries look at.
 *
 * @param idMask of the packed ids
 * @param classMask of the class
 */
public record Shape(long idMask, int classMask) {
    /** The shape of most tables: vendor and device, nothing else. */
    public static final Shape PAIR = new Shape(0xFFFFFFFF_00000000L, 0);

    /** Tells whether vendor and device count and nothing else. */
    public boolean isPair() {
        return idMask == PAIR.idMask && classMask == 0;
    }

    /** Names the fields that count, for readers. */
    public String fields() {
        List<String> names = new ArrayList<>();
        List<String> all = List.of("vendor", "device", "subvendor", "subdevice");
        for (int i = 0; i < all.size(); i++) {
            if ((idMask >>> 48 - 16 * i & 0xFFFF) != 0) {
                names.add(all.get(i));
            }
        }
        if (classMask != 0) {
            names.add(String.format(Locale.ROOT, "class under 0x%06X", classMask));
        }
        return String.join(", ", names);
    }
}
