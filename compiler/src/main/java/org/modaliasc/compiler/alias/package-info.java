// SPDX-License-Identifier: Apache-2.0
/** The alias lines of a module and their order. */
@NullMarked
package org.modaliasc.compiler.alias;

import org.jspecify.annotations.NullMarked;
