// SPDX-License-Identifier: Apache-2.0
/** The writes to sysfs that give PCI devices to another driver, as data: nothing here writes, and nothing is opened for writing. */
@NullMarked
package org.modaliasc.match.plan;

import org.jspecify.annotations.NullMarked;
