// SPDX-License-Identifier: Apache-2.0
/**
 * The kernel's rules of which PCI driver takes which device: overrides, dynamic ids, static tables; it knows no bus and no VFIO.
 *
 * <p>All values are immutable and thread-safe. {@link org.modaliasc.match.bind.PciDriver#match} is the question that binding asks; {@link
 * org.modaliasc.match.bind.PciIdTable#matchId} is what the kernel exports to drivers, which is something else. What is written to files
 * of sysfs is a text and gives a new value or a {@link org.modaliasc.match.bind.StoreError}. The package {@code bus} tells a whole
 * story with them.
 */
@NullMarked
package org.modaliasc.match.bind;

import org.jspecify.annotations.NullMarked;
