// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.preprocess.Token;

/** Text that is no C; carries the finding, and is caught where the part that is lost is known. */
public final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    SyntaxError(Token at, String id, String message) {
        super(message, null, false, false);
        this.diagnostic = at.withChain(Diagnostic.error(id, at.location(), message));
    }

    /** Returns the finding. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
