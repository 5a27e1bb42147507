// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

/** Exit statuses of the command. */
final class ExitStatus {
    static final int SUCCESS = 0;

    /** The answer is no: nothing matches. */
    static final int NEGATIVE = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    /** Input cannot be read or compiled, or output cannot be written. */
    static final int FAILED = 3;

    /** A fault of this program. */
    static final int INTERNAL = 70;

    private ExitStatus() {}
}
