// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.List;

/**
 * A type as written: what it starts from, and what a declarator derives from it.
 *
 * @param derived pointers, arrays and functions from the declared name outwards: {@code *a[3]} is an array of pointers
 */
public record TypeName(List<Specifier> specifiers, List<Derivation> derived) {}
