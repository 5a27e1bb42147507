// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.BitSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.CacheDirectory;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.source.Sightings;

/** The entry of a cache for one request. */
final class TreeCache {
    /** What is stored, and how; a change of either needs another number. */
    private static final int FORMAT = 6;

    private final CacheDirectory directory;
    private final String request;
    private final String key;
    private final boolean strict;
    private @Nullable TreeMemory memory;

    TreeCache(Path directory, TreeRequest request) {
        this.directory = new CacheDirectory(directory);
        this.request = describe(request);
        this.strict = request.strict();
        byte[] bytes = this.request.getBytes(StandardCharsets.UTF_8);
        this.key = Long.toHexString(Sightings.content(bytes, bytes.length));
    }

    /** Everything but files that a result depends on. A run that finds nothing changed is too short for a record's text. */
    private static String describe(TreeRequest request) {
        CompileRequest settings = request.settings();
        KernelSource kernel = request.kernel();
        return String.join(
                "\0",
                "format " + FORMAT,
                program(),
                new File("").getAbsolutePath(),
                kernel.tree(),
                kernel.config(),
                String.valueOf(kernel.architecture()),
                settings.includeDirectories().toString(),
                settings.macros().toString(),
                settings.forcedIncludes().toString(),
                new TreeSet<>(settings.buses()).toString(),
                settings.overrideFlags().toString(),
                request.builtIn() + " " + request.strict());
    }

    /** This very program: two builds of one version may give different results. */
    private static String program() {
        CodeSource code = TableCompiler.class.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            return "";
        }
        String path = code.getLocation().getPath();
        return path + ' ' + new File(path).lastModified() + ' ' + new File(path).length();
    }

    /** Returns the result of an earlier run if nothing changed since then. */
    @Nullable
    TreeResult result() {
        try {
            Decoder in = directory.get(key);
            if (in == null || !in.text().equals(request)) {
                return null;
            }
            FileFacts.Check check = FileFacts.check(in.part());
            TreeMemory.Results results = TreeMemory.Results.read(in.rest());
            TreeResult known = results.join();
            BitSet found = check.changes();
            if (found == null) {
                return null;
            }
            if (!found.isEmpty()) {
                memory = new TreeMemory(check.facts(), found, results);
                return null;
            }
            if (check.facts().differ()) {
                Encoder rest = new Encoder();
                rest.copy(in.rest());
                put(check.facts(), rest);
            }
            return known;
        } catch (IndexOutOfBoundsException damaged) {
            return null;
        }
    }

    /** Returns what an earlier run found out if only files changed since then that matter to single sources. */
    @Nullable
    TreeMemory memory() {
        return memory;
    }

    /** Tells whether a result is worth keeping; what comes behind an error is missing in one of a strict request. */
    boolean keeps(TreeResult result, Sightings seen) {
        return seen.complete() && !(strict && result.incomplete());
    }

    /** Keeps a run. */
    void put(FileFacts facts, Encoder run) {
        Encoder of = new Encoder();
        facts.write(of);
        Encoder out = new Encoder();
        out.text(request);
        out.part(of);
        out.copy(run);
        directory.put(key, out);
    }
}
