// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** The macros that are defined at one point of a translation unit. */
interface MacroScope {
    /** Returns what the name is defined as, or null if it is no macro. */
    @Nullable
    MacroDefinition lookup(Symbol name);
}
