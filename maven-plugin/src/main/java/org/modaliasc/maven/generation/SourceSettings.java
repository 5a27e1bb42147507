// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.headers.HeaderRoot;

/**
 * What is compiled, and with what. Paths are absolute.
 *
 * @param project directory of the project
 * @param directories where sources are looked for; those that do not exist are passed over
 * @param includes patterns of sources, relative to their directories
 * @param excludes patterns of files that are no sources all the same
 * @param includeDirectories directories of headers
 * @param dependencies headers of dependencies, looked at after these directories
 * @param defines macros, {@code NAME} or {@code NAME=VALUE}
 * @param undefines macros that are undefined before these are defined
 * @param forcedIncludes files included before every source
 * @param kernel the kernel to compile for; null to use the prelude
 * @param moduleName name of the module that all sources form together; null if each is one of its own
 * @param buses buses whose tables are wanted; empty for all
 * @param overrideFlags values of the override field that have an alias prefix, {@code VALUE=NAME}
 */
public record SourceSettings(
        Path project,
        List<Path> directories,
        List<String> includes,
        List<String> excludes,
        List<Path> includeDirectories,
        List<HeaderRoot> dependencies,
        List<String> defines,
        List<String> undefines,
        List<Path> forcedIncludes,
        @Nullable KernelSettings kernel,
        @Nullable String moduleName,
        List<String> buses,
        List<String> overrideFlags) {

    /**
     * A kernel to compile for.
     *
     * @param tree top directory of its sources
     * @param config its configuration
     * @param architecture architecture; null to take it from the configuration
     */
    public record KernelSettings(
            Path tree, Path config, @Nullable String architecture) {}

    /** Copies the lists. */
    public SourceSettings {
        directories = List.copyOf(directories);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        includeDirectories = List.copyOf(includeDirectories);
        dependencies = List.copyOf(dependencies);
        defines = List.copyOf(defines);
        undefines = List.copyOf(undefines);
        forcedIncludes = List.copyOf(forcedIncludes);
        buses = List.copyOf(buses);
        overrideFlags = List.copyOf(overrideFlags);
    }
}
