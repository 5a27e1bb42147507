// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Set;
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
    private static final int FORMAT = 2;

    private final CacheDirectory directory;
    private final String request;
    private final String key;
    private @Nullable FileFacts facts;
    private byte[] result = {};
    private byte[] details = {};
    private int @Nullable [] changed;

    TreeCache(Path directory, TreeRequest request) {
        this.directory = new CacheDirectory(directory);
        this.request = describe(request);
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
        byte[] stored = directory.get(key);
        if (stored == null) {
            return null;
        }
        try {
            Decoder in = new Decoder(stored);
            if (!in.text().equals(request)) {
                return null;
            }
            result = in.bytes();
            details = in.bytes();
            facts = FileFacts.read(in);
            changed = facts.changes();
            if (changed == null || changed.length > 0) {
                return null;
            }
            TreeResult known = TreeCodec.result(new Decoder(result));
            if (facts.renewed()) {
                put(facts);
            }
            return known;
        } catch (IndexOutOfBoundsException damaged) {
            changed = null;
            return null;
        }
    }

    /** Returns what an earlier run found out if only files changed that matter to single sources. */
    @Nullable
    TreeMemory memory() {
        if (facts == null || changed == null) {
            return null;
        }
        try {
            return TreeMemory.read(new Decoder(details), facts);
        } catch (IndexOutOfBoundsException damaged) {
            return null;
        }
    }

    /** Returns the changed files and those that include one of them. */
    Set<String> touched(TreeMemory memory) {
        return changed == null ? Set.of() : memory.touched(changed);
    }

    /** Keeps a result and how it came about. */
    void put(FileFacts newFacts, TreeResult newResult, Encoder newDetails) {
        Encoder out = new Encoder();
        TreeCodec.write(out, newResult);
        result = out.toBytes();
        details = newDetails.toBytes();
        put(newFacts);
    }

    private void put(FileFacts newFacts) {
        Encoder out = new Encoder();
        out.text(request);
        out.bytes(result);
        out.bytes(details);
        newFacts.write(out);
        directory.put(key, out.toBytes());
    }
}
