// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.preprocess.Token;

/** Something a table needs and does not get; carries the finding, and is caught where the table that is lost is known. */
final class TableError extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    TableError(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    TableError(Token at, String id, String message) {
        this(at.withChain(Diagnostic.error(id, at.location(), message)));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
