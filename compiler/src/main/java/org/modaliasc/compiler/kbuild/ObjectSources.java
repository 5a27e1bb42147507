// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/** Finds what objects are made from. Thread-safe. */
final class ObjectSources {
    private final MakeFiles files;

    ObjectSources(MakeFiles files) {
        this.files = files;
    }

    // The order of the pattern rules in scripts/Makefile.build (6.12); a source in the tree hides a shipped one.
    ObjectSource of(String object) {
        String stem = object.substring(0, object.length() - ".o".length());
        if (files.exists(stem + ".c")) {
            return ObjectSource.C;
        }
        if (files.exists(stem + ".S")) {
            return ObjectSource.ASSEMBLER;
        }
        if (files.exists(stem + ".rs")) {
            return ObjectSource.RUST;
        }
        boolean shipped = files.exists(stem + ".c_shipped")
                || files.exists(stem + ".S_shipped")
                || files.exists(object + "_shipped");
        if (shipped) {
            return ObjectSource.SHIPPED;
        }
        return files.isVisible(FilePaths.parent(object)) ? ObjectSource.GENERATED : ObjectSource.UNKNOWN;
    }
}
