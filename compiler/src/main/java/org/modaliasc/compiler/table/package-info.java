// SPDX-License-Identifier: Apache-2.0
/** What tables mean: types and their layout, constant expressions, initializers, and the typed tables they make. */
@NullMarked
package org.modaliasc.compiler.table;

import org.jspecify.annotations.NullMarked;
