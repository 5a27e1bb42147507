// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import java.util.Locale;

/** How much a finding weighs; an {@link #ERROR} means that something the user asked for is missing from the result. */
public enum Severity {
    /** Part of the result is missing. */
    ERROR,
    /** The result is complete, but probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** Returns the lower-case word that starts a rendered message. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
