// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

/** Something that the user can put right in the project: the message says what is wrong, as one or more sentences. */
public final class UserMistakeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for the user. */
    public UserMistakeException(String message) {
        super(message);
    }
}
