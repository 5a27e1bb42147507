// SPDX-License-Identifier: Apache-2.0
/** Modaliases to modules, as kmod looks them up in {@code modules.alias}; knows no device, driver or bus but PCI's modalias. */
@NullMarked
package org.modaliasc.match.alias;

import org.jspecify.annotations.NullMarked;
