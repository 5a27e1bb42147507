// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.Comparator;
import java.util.List;
import org.modaliasc.compiler.preprocess.TranslationUnit;

/**
 * What the result for one source depends on, as far as it is on disk. As long as the files have the same digests and the absent
 * ones stay away, the same program gives the same result for the same request.
 *
 * <p>What the program itself supplies, such as the prelude, is not listed: the version of the program stands for it. With a kernel
 * the result depends also on its configuration and makefiles, which are not listed.
 *
 * @param source the source as the request names it
 * @param files the source and the headers that were read, sorted by path
 * @param absent paths, sorted, that were looked up and gave no text: there is no such file, or it cannot be read
 */
public record SourceInputs(String source, List<InputFile> files, List<String> absent) {
    /** Copies the lists. */
    public SourceInputs {
        files = List.copyOf(files);
        absent = List.copyOf(absent);
    }

    static SourceInputs of(String source, TranslationUnit unit) {
        return new SourceInputs(
                source,
                unit.files().stream()
                        .map(InputFile::new)
                        .sorted(Comparator.comparing(InputFile::path))
                        .toList(),
                unit.absentFiles().stream()
                        .filter(path -> !path.startsWith(PreludeEnvironment.DIRECTORY + '/'))
                        .sorted()
                        .toList());
    }

    /** Returns the inputs of a source that gave no text. */
    static SourceInputs unreadable(String source) {
        return new SourceInputs(source, List.of(), List.of(source));
    }
}
