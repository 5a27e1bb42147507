// SPDX-License-Identifier: Apache-2.0
/**
 * The kernel's rules of which PCI driver takes which device: overrides, dynamic ids, static tables; it knows no bus and no VFIO.
 */
@NullMarked
package org.modaliasc.match.bind;

import org.jspecify.annotations.NullMarked;
