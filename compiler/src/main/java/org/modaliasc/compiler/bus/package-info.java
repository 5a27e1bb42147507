// SPDX-License-Identifier: Apache-2.0
/** One small class per bus: which struct it reads, and how an entry becomes alias patterns; fields are read by name. */
@NullMarked
package org.modaliasc.compiler.bus;

import org.jspecify.annotations.NullMarked;
