// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * Where reading goes on behind a declaration.
 *
 * @param text null at the end of the unit
 * @param depth open braces: 0, or more where the declaration turned out to be a function whose body is to be passed over
 */
record Captured(@Nullable ActiveText text, int offset, int depth) {}
