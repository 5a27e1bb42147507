// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

/**
 * The symbol by which modpost finds a table.
 *
 * @param name its name
 * @param local whether it is seen inside its object only, so that a linker keeps it in its place
 */
public record TableSymbol(String name, boolean local) {}
