// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * A declaration at file scope after macro expansion, its closing semicolon included.
 *
 * @param findings what went wrong in expanding it; of interest only if the declaration is
 */
public record Declaration(List<Token> tokens, List<Diagnostic> findings) {}
