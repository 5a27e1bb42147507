// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.modaliasc.match.PciIdEntry;

/**
 * An entry of a PCI id table where it stands.
 *
 * @param id what it matches
 * @param file source file of the entry
 * @param line line in that file, counted from 1
 */
public record TableEntry(PciIdEntry id, String file, int line) {}
