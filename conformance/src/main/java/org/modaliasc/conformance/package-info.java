// SPDX-License-Identifier: Apache-2.0
/** Compares what the compiler says about real kernels with what those kernels say about themselves, and keeps the score. */
@NullMarked
package org.modaliasc.conformance;

import org.jspecify.annotations.NullMarked;
