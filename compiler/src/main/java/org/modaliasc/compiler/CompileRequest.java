// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.bus.OverrideFlag;
import org.modaliasc.compiler.bus.OverrideFlags;

/**
 * What to compile, and with what.
 *
 * @param sources C files by path
 * @param includeDirectories directories for includes, searched before those of the kernel or the prelude
 * @param macros macros defined and undefined on top of the predefined ones, in order
 * @param forcedIncludes files included before every source
 * @param moduleName name of the module that all sources form together; null if each is a module of its own
 * @param kernel the kernel to compile for; null to use the prelude instead of a kernel's headers
 * @param buses names of the buses whose tables are wanted; empty for all
 * @param overrideFlags values of the override field that have an alias prefix of their own, besides those of the kernel
 * @param drivers whether the drivers that match by the tables are wanted too, which takes longer
 */
public record CompileRequest(
        List<String> sources,
        List<String> includeDirectories,
        List<MacroOption> macros,
        List<String> forcedIncludes,
        @Nullable String moduleName,
        @Nullable KernelSource kernel,
        Set<String> buses,
        List<OverrideFlag> overrideFlags,
        boolean drivers) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if two override flags, or one and that of the kernel, have the same value or name
     */
    public CompileRequest {
        sources = List.copyOf(sources);
        includeDirectories = List.copyOf(includeDirectories);
        macros = List.copyOf(macros);
        forcedIncludes = List.copyOf(forcedIncludes);
        buses = Set.copyOf(buses);
        overrideFlags = List.copyOf(overrideFlags);
        OverrideFlags.with(overrideFlags);
    }

    /** Returns all flags that aliases are made for. */
    OverrideFlags flags() {
        return OverrideFlags.with(overrideFlags);
    }

    /** Starts a request for the given sources. */
    public static Builder of(List<String> sources) {
        return new Builder(sources);
    }

    /** Collects the parts of a request; not thread-safe. */
    public static final class Builder {
        private final List<String> sources;
        private final List<String> includeDirectories = new ArrayList<>();
        private final List<MacroOption> macros = new ArrayList<>();
        private final List<String> forcedIncludes = new ArrayList<>();
        private final Set<String> buses = new TreeSet<>();
        private @Nullable String moduleName;
        private @Nullable KernelSource kernel;
        private final List<OverrideFlag> overrideFlags = new ArrayList<>();
        private boolean drivers;

        private Builder(List<String> sources) {
            this.sources = sources;
        }

        /** Adds directories for includes. */
        public Builder includeDirectories(List<String> directories) {
            includeDirectories.addAll(directories);
            return this;
        }

        /** Adds macros. */
        public Builder macros(List<MacroOption> options) {
            macros.addAll(options);
            return this;
        }

        /** Adds files that are included before every source. */
        public Builder forcedIncludes(List<String> files) {
            forcedIncludes.addAll(files);
            return this;
        }

        /** Makes all sources one module. */
        public Builder moduleName(@Nullable String name) {
            moduleName = name;
            return this;
        }

        /** Compiles for a kernel. */
        public Builder kernel(@Nullable KernelSource source) {
            kernel = source;
            return this;
        }

        /** Asks for the tables of these buses only. */
        public Builder buses(Set<String> names) {
            buses.addAll(names);
            return this;
        }

        /** Declares values of the override field. */
        public Builder overrideFlags(List<OverrideFlag> flags) {
            overrideFlags.addAll(flags);
            return this;
        }

        /** Asks for the drivers as well. */
        public Builder drivers(boolean wanted) {
            drivers = wanted;
            return this;
        }

        /** Returns the request. */
        public CompileRequest build() {
            return new CompileRequest(
                    sources,
                    includeDirectories,
                    macros,
                    forcedIncludes,
                    moduleName,
                    kernel,
                    buses,
                    overrideFlags,
                    drivers);
        }
    }
}
