// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/** What generated code expects of this library. */
final class CoreLevel {
    /** Raised whenever generated code needs something that the release before did not have. */
    static final int PROVIDED = 1;

    private CoreLevel() {}

    /** Fails if a class was generated for a later release of this library. */
    static void require(int level, String className) {
        if (level > PROVIDED) {
            // An error, which is not wrapped when it ends the initialisation of a class, and which every JVM has loaded
            // already.
            throw new IncompatibleClassChangeError(className + " was generated for level " + level
                    + " of modaliasc-match-core, and this release has level " + PROVIDED
                    + ". Use the release that generated the class, or a later one.");
        }
    }
}
