// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeFiles;
import org.modaliasc.compiler.source.SourceStore;

/** The headers that a pristine tree lacks because only a build writes them. Thread-safe. */
public final class BuildProducts {
    private final Set<String> built;
    private final ArchitectureHeaders architectureHeaders;

    /** Takes what a tree was found to be, and the store that its files are read from. */
    public BuildProducts(TreeSettings settings, SourceStore store) {
        this.built = settings.builtHeaders();
        this.architectureHeaders = new ArchitectureHeaders(new MakeFiles(settings.directory(), store));
    }

    /**
     * Tells whether a header that cannot be found may be missing because only a build writes it.
     *
     * @param requestedInclude name as the directive gives it
     */
    public boolean contains(String requestedInclude) {
        String name = FilePaths.normalize(requestedInclude);
        if (List.of(name.split("/")).contains("generated") || built.contains(name)) {
            return true;
        }
        return name.startsWith("asm/") && !architectureHeaders.contains(name);
    }
}
