// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

/** What looking for a file gave. */
public sealed interface Lookup {
    /** The file is there and was read. */
    record Found(SourceFile file) implements Lookup {}

    /** There is no such file, or it is a directory. */
    record Missing() implements Lookup {}

    /** The file is there, but its text cannot be had; the reason is a sentence without its full stop. */
    record Unreadable(String reason) implements Lookup {}

    /** The one value for a file that is not there. */
    Lookup MISSING = new Missing();
}
