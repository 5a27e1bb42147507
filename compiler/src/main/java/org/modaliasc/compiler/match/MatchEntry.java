// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import org.modaliasc.match.PciIdEntry;

/**
 * An entry of a PCI id table and what there is to know of it.
 *
 * @param id what it matches
 * @param file source file by name, without its directory
 * @param line counted from 1
 * @param driverData value for the driver; 0 if only the linker knows it
 * @param driverDataText the same as written, after macro expansion; empty if nothing is written
 */
public record MatchEntry(PciIdEntry id, String file, int line, long driverData, String driverDataText) {}
