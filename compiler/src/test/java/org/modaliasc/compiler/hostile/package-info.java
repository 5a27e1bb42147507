// SPDX-License-Identifier: Apache-2.0
/** Feeds the compiler with broken, endless and malicious input: it must stay quick, small and exact about the place. */
@NullMarked
package org.modaliasc.compiler.hostile;

import org.jspecify.annotations.NullMarked;
