// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the modules of kernels below the root of a system. */
final class ModuleRoots {
    private static final List<String> PLACES = List.of("lib/modules", "usr/lib/modules");
    private static final List<String> ALIASES = List.of("modules.alias.bin", "modules.alias");

    private ModuleRoots() {}

    /** Returns the directory of one kernel release, or null if there is none. */
    static @Nullable Path find(Path root, String release) {
        for (String place : PLACES) {
            Path directory = root.resolve(place).resolve(release);
            if (hasAliases(directory)) {
                return directory;
            }
        }
        return null;
    }

    /** Returns the directories of all kernel releases, in the order of their names. */
    static List<Path> all(Path root) throws IOException {
        TreeMap<String, Path> found = new TreeMap<>();
        for (String place : PLACES) {
            Path directory = root.resolve(place);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> releases = Files.list(directory)) {
                    releases.filter(ModuleRoots::hasAliases)
                            .forEach(release -> found.putIfAbsent(release.getFileName() + "", release));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean hasAliases(Path directory) {
        return ALIASES.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    }
}
