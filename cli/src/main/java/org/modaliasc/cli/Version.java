// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import org.jspecify.annotations.Nullable;

/** The version of this program, which the build writes into the manifest of the jar. */
final class Version {
    private Version() {}

    static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
