// SPDX-License-Identifier: Apache-2.0
/** What is told to the user: findings with an identifier, a severity, a location and a way out, and how they are rendered. */
@NullMarked
package org.modaliasc.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
