// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * One replacement of a macro.
 *
 * @param name the macro name that was replaced, where it was used; it may itself come from an expansion
 */
public record Expansion(Token name) {
    /** Links of the chain that are shown; nobody follows more. */
    static final int LONGEST_CHAIN = 12;
}
