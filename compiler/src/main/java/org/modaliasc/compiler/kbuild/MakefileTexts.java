// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.kbuild.make.MakeFiles;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** The makefiles of directories as they are written. */
final class MakefileTexts {
    private static final GoverningSymbols NONE = new GoverningSymbols(new SourceFile("", new byte[0], true));

    private final KbuildMakefiles makefiles;
    private final MakeFiles files;
    private final SourceStore store;

    MakefileTexts(KbuildMakefiles makefiles, MakeFiles files, SourceStore store) {
        this.makefiles = makefiles;
        this.files = files;
        this.store = store;
    }

    @Nullable
    SourceFile file(String directory) {
        String name = makefiles.file(directory);
        return name == null ? null : store.open(files.absolute(name));
    }

    GoverningSymbols symbols(String directory) {
        SourceFile file = file(directory);
        return file == null ? NONE : new GoverningSymbols(file);
    }

    /** Returns the first place where an entry is written; the beginning of the file if it is put together from parts. */
    static Location place(SourceFile file, String entry) {
        int offset = new String(file.bytes(), StandardCharsets.ISO_8859_1)
                .indexOf(new String(entry.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        return offset < 0 ? file.location(0, 1) : file.location(offset, entry.length());
    }
}
