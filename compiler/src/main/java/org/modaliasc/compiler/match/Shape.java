// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

/**
 * Which bits of a device entries look at.
 *
 * @param idMask of the packed ids
 * @param classMask of the class
 */
public record Shape(long idMask, int classMask) {
    /** The shape of most tables: vendor and device, nothing else. */
    public static final Shape PAIR = new Shape(0xFFFFFFFF_00000000L, 0);
}
