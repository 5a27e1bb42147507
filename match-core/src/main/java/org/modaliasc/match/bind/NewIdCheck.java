// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/**
 * How {@code new_id} finds out that ids match the driver already, which it does unless all seven numbers are given.
 *
 * <p>The check was rewritten in stable releases, so the release line alone does not tell: look for {@code pci_match_one_id} in
 * {@code drivers/pci/pci.h} of the sources.
 */
public enum NewIdCheck {
    /**
     * A device is made up and matched like a real one: dynamic ids first, then the table without its override-only entries. Its ids
     * have 16 bits, so higher ones are cut off, and an any id, given or left out, stands for {@code ffff}. A duplicate is found before
     * the driver data is looked at.
     *
     * <p>In 6.1.176, and in other releases since 2014 that lack the other rule.
     */
    STAND_IN_DEVICE,
    /**
     * The ids are compared as they are, with 32 bits: an any id is matched by an any id only. The table is looked at before the
     * driver data, the dynamic ids after.
     *
     * <p>In 6.1.192 and 6.12.117.
     */
    PLAIN_IDS
}
