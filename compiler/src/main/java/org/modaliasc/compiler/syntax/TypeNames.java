// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

/** Tells which identifiers name types, on which the meaning of a parenthesis depends. */
public interface TypeNames {
    /** Tells whether the name is that of a type. */
    boolean isType(String name);
}
