// SPDX-License-Identifier: Apache-2.0
/** Match plans to Java source, the same bytes every time. */
@NullMarked
package org.modaliasc.compiler.emit;

import org.jspecify.annotations.NullMarked;
