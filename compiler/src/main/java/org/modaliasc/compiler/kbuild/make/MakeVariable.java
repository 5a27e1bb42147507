// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import org.jspecify.annotations.Nullable;

/**
 * A variable of one of make's two flavors.
 *
 * @param value text; for a recursive variable it is expanded at each use
 * @param recursive whether it was set by {@code =} rather than by {@code :=}
 * @param origin answer of the function {@code origin}
 * @param place line that set it last, null if no makefile did
 */
record MakeVariable(
        String value,
        boolean recursive,
        String origin,
        @Nullable Place place) {
    static final String ORIGIN_FILE = "file";
    static final String ORIGIN_ENVIRONMENT = "environment";
    static final String ORIGIN_AUTOMATIC = "automatic";
}
