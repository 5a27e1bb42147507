// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Supplies what the built-in macros stand for at the moment they are expanded. */
interface BuiltinValues {
    /** Returns the replacement of an object-like built-in macro, or 0 or 1 of a function-like one. */
    String value(BuiltinMacro macro, Token name);
}
