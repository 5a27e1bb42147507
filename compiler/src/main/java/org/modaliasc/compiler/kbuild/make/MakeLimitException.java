// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/** Unwinds an evaluation that exceeds one of {@link MakeLimits}; never leaves this package. */
final class MakeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence that tells the user which limit it was. */
    MakeLimitException(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
