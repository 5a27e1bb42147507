// SPDX-License-Identifier: Apache-2.0
/** What callers of generated matchers see: device ids in, entries of id tables out. */
@NullMarked
package org.modaliasc.match;

import org.jspecify.annotations.NullMarked;
