// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;

/**
 * A use of a hooked macro at file scope.
 *
 * @param name the macro's name where it was used
 * @param written arguments before expansion
 * @param expanded arguments after expansion
 * @param replacement what the use stands for, fully expanded
 */
public record Invocation(Token name, List<List<Token>> written, List<List<Token>> expanded, List<Token> replacement) {}
