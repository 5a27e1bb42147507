// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

/**
 * Where a store gets the files from that do not belong to the program. A caller of the compiler can put its own in place to
 * give names of its own choice to files, or to learn which files were asked for.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface FileAccess {
    /** Reads the file of that path, which has {@code /} between its parts. */
    Lookup read(String path);

    /**
     * Notes that an answer rests on the names in a directory on disk, or on there being no such directory. Makefiles ask such
     * questions; nothing that {@link #read} is asked for is noted here. A directory may be noted more
     * than once.
     */
    default void listed(String directory) {}

    /**
     * Returns the files on disk by their paths; relative ones start from the working directory. What is returned may not notice that
     * a directory is made after a file was looked for in it.
     */
    static FileAccess disk() {
        return new DiskFiles();
    }
}
