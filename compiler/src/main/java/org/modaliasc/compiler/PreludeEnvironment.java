// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.table.DataModel;

/** Compiles with the headers of our own, for sources without a kernel tree. */
final class PreludeEnvironment implements Environment {
    /** Directory under which the headers are seen; no file on disk has such a name. */
    static final String DIRECTORY = "<prelude>";

    /** What gcc 12 predefines and headers for the kernel ask about; the rest is in the prelude. */
    private static final String COMPILER = """
            #define __STDC__ 1
            #define __STDC_HOSTED__ 1
            #define __STDC_VERSION__ 201112L
            #define __GNUC__ 12
            #define __GNUC_MINOR__ 2
            #define __GNUC_PATCHLEVEL__ 0
            #define __OPTIMIZE__ 1
            #define __CHAR_BIT__ 8
            #define __SIZEOF_SHORT__ 2
            #define __SIZEOF_INT__ 4
            #define __SIZEOF_LONG__ 8
            #define __SIZEOF_LONG_LONG__ 8
            #define __SIZEOF_POINTER__ 8
            #define __SIZE_TYPE__ long unsigned int
            #define __PTRDIFF_TYPE__ long int
            #define __INT_MAX__ 0x7fffffff
            #define __LONG_MAX__ 0x7fffffffffffffffL
            #define __LP64__ 1
            #define __ORDER_LITTLE_ENDIAN__ 1234
            #define __ORDER_BIG_ENDIAN__ 4321
            #define __BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__
            #define linux 1
            #define __linux__ 1
            #define __KERNEL__ 1
            #define MODULE 1
            """;

    /** The headers, for a {@link org.modaliasc.compiler.source.SourceStore}. */
    static final Function<String, byte @Nullable []> HEADERS = new Function<>() {
        @Override
        public byte @Nullable [] apply(String path) {
            return header(path);
        }
    };

    private static final Predicate<String> NOTHING = new Predicate<>() {
        @Override
        public boolean test(String header) {
            return false;
        }
    };

    private final CompileRequest request;

    PreludeEnvironment(CompileRequest request) {
        this.request = request;
    }

    /** Returns the text of a prelude header by its path in the prelude, or null if there is none. */
    static byte @Nullable [] header(String path) {
        if (path.contains("..")) {
            return null;
        }
        try (InputStream in = PreludeEnvironment.class.getResourceAsStream("prelude/" + path)) {
            return in == null || !path.contains(".") ? null : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("The prelude of this program cannot be read.", failure);
        }
    }

    @Override
    public Setting setting(String source, @Nullable String moduleName) {
        String base = ModuleNames.baseName(source);
        String module = ModuleNames.normalize(moduleName == null ? base : moduleName);
        StringBuilder predefined = new StringBuilder();
        predefined.append("#define KBUILD_MODNAME \"").append(quotable(module)).append("\"\n");
        predefined
                .append("#define KBUILD_BASENAME \"")
                .append(quotable(ModuleNames.normalize(base)))
                .append("\"\n");
        for (MacroOption macro : request.macros()) {
            predefined.append(macro.directive());
        }
        List<String> directories = new ArrayList<>(request.includeDirectories());
        directories.add(DIRECTORY);
        List<String> forced = new ArrayList<>();
        forced.add(DIRECTORY + "/modaliasc/prelude.h");
        forced.addAll(request.forcedIncludes());
        return new Setting(
                module,
                true,
                UnitCompiler.options(
                        List.of(), directories, List.of(), forced, COMPILER, predefined.toString(), NOTHING),
                request.flags(),
                List.of());
    }

    private static String quotable(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ');
    }

    @Override
    public DataModel model() {
        return DataModel.LP64;
    }

    @Override
    public boolean repeatsAliases() {
        return true;
    }
}
