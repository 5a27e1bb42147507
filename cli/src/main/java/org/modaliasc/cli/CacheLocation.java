// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where results are kept, unless an option says otherwise. */
final class CacheLocation {
    private CacheLocation() {}

    /**
     * Returns the directory by MODALIASC_CACHE_DIR, else by the XDG base directory specification; null if there is no home directory.
     *
     * @param environment returns the value of a variable, or null
     */
    static @Nullable Path of(UnaryOperator<@Nullable String> environment) {
        String own = environment.apply("MODALIASC_CACHE_DIR");
        if (own != null && !own.isEmpty()) {
            return Path.of(own);
        }
        String caches = environment.apply("XDG_CACHE_HOME");
        // The specification says that a relative path is to be ignored.
        if (caches != null && Path.of(caches).isAbsolute()) {
            return Path.of(caches, "modaliasc");
        }
        String home = environment.apply("HOME");
        return home == null || home.isEmpty() ? null : Path.of(home, ".cache", "modaliasc");
    }
}
