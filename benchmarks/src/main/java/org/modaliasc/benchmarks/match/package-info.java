// SPDX-License-Identifier: Apache-2.0
/** Lookups in generated matchers, to be set beside a linear scan in C; {@code benchmarks/compare} runs them. */
@NullMarked
package org.modaliasc.benchmarks.match;

import org.jspecify.annotations.NullMarked;
