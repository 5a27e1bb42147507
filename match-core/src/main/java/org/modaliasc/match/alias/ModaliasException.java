// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

/** Says why a text is no modalias; the message is one sentence for people. */
public final class ModaliasException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** There is nothing. */
        EMPTY,
        /** It has more bytes than kmod looks at. */
        TOO_LONG,
        /** It has a NUL, which ends every name in C. */
        NUL,
        /** A bracket has no partner; kmod refuses such names. */
        BRACKET,
        /** It is not of the bus that was asked for. */
        OTHER_BUS,
        /** A field is missing, unknown or not in its place. */
        FIELD,
        /** A value has the wrong number of digits or is no number. */
        VALUE,
        /** A hexadecimal digit is in lower case; the kernel writes upper case, and kmod tells them apart. */
        LOWER_CASE
    }

    /** What is wrong. */
    private final Reason reason;

    ModaliasException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }
}
