// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.UnitFiles;
import org.modaliasc.compiler.preprocess.UnitHeaders;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.source.SourceFile;

/**
 * What the result for one source depends on, as far as it is on disk. As long as the files have the same digests and the absent
 * ones stay away, the same program gives the same result for the same request.
 *
 * <p>What the program itself supplies, such as the prelude, is not listed: the version of the program stands for it. With a kernel
 * the result depends also on its configuration and makefiles, which are not listed. Immutable and thread-safe.
 */
public final class SourceInputs {
    private final String source;
    private final @Nullable UnitFiles files;

    private SourceInputs(String source, @Nullable UnitFiles files) {
        this.source = source;
        this.files = files;
    }

    static SourceInputs of(String source, UnitFiles files) {
        return new SourceInputs(source, files);
    }

    /** Returns the inputs of a source that gave no text. */
    static SourceInputs unreadable(String source) {
        return new SourceInputs(source, null);
    }

    /** Returns the source as the request names it. */
    public String source() {
        return source;
    }

    /** Returns the source and the headers that were read, sorted by path. */
    public List<InputFile> files() {
        return files == null
                ? List.of()
                : files.files().stream()
                        .map(InputFile::new)
                        .sorted(Comparator.comparing(InputFile::path))
                        .toList();
    }

    /** Returns the paths, sorted, that were looked up and gave no text: there is no such file, or it cannot be read. */
    public List<String> absent() {
        return files == null
                ? List.of(source)
                : files.absent().stream()
                        .filter(path -> !path.startsWith(PreludeEnvironment.DIRECTORY + '/'))
                        .sorted()
                        .toList();
    }

    /** Returns the headers that were read, null if the source was not. */
    @Nullable
    UnitHeaders headers() {
        return files == null ? null : files.headers();
    }

    /** Returns the paths of the files that do not matter to all, and notes the content of the source, which nobody else keeps. */
    List<String> record(Sightings seen) {
        if (files == null) {
            seen.read(source, Sightings.UNKNOWN);
            return List.of(source);
        }
        SourceFile own = files.source();
        seen.read(own.name(), own.content());
        List<String> names = new ArrayList<>();
        for (SourceFile file : files.ownFiles()) {
            names.add(file.name());
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceInputs inputs
                && source.equals(inputs.source)
                && files().equals(inputs.files())
                && absent().equals(inputs.absent());
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
