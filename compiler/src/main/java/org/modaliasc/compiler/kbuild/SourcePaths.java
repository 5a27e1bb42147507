// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.kbuild.make.FilePaths;

/** Turns paths as the user gives them into paths in the tree. */
final class SourcePaths {
    private final String tree;

    /** Takes the absolute path of the tree. */
    SourcePaths(String tree) {
        this.tree = tree;
    }

    /** Returns an absolute path with {@code /} between its parts. */
    static String absolute(String path) {
        return FilePaths.normalize(new File(path).getAbsolutePath().replace(File.separatorChar, '/'));
    }

    /** Returns the object that a source is compiled to: a path in the tree, or an absolute one outside it. */
    String object(String source) {
        String path = inTree(source);
        int dot = path.lastIndexOf('.');
        return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".o";
    }

    /**
     * Returns the path in the tree, or an absolute one outside it. A relative name starts from the working directory; one that
     * is not there starts from the tree.
     */
    String inTree(String path) {
        String plain = path.replace(File.separatorChar, '/');
        if (!FilePaths.isAbsolute(plain) && !new File(path).exists()) {
            return FilePaths.normalize(plain);
        }
        String absolute = absolute(path);
        String below = below(absolute, tree);
        if (below != null) {
            return below;
        }
        // The same tree may be reached by two names, one of them through a symbolic link.
        String real = below(canonical(absolute), canonical(tree));
        return real == null ? absolute : real;
    }

    private static @Nullable String below(String path, String directory) {
        if (path.equals(directory)) {
            return "";
        }
        String start = directory.endsWith("/") ? directory : directory + "/";
        return path.startsWith(start) ? path.substring(start.length()) : null;
    }

    private static String canonical(String path) {
        try {
            return new File(path).getCanonicalPath().replace(File.separatorChar, '/');
        } catch (IOException unresolvable) {
            return path;
        }
    }
}
