// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.List;

/** Paths as text, with {@code /} between their parts; nothing is looked up. */
public final class FilePaths {
    private FilePaths() {}

    /**
     * Takes out {@code .} and {@code ..} parts and doubled slashes. A relative path may still begin with {@code ..}; the
     * current directory becomes the empty string.
     */
    public static String normalize(String path) {
        // Nearly all paths are, and taking one apart costs more than looking at it.
        if (isNormal(path)) {
            return path;
        }
        boolean absolute = isAbsolute(path);
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            int last = kept.size() - 1;
            if (!part.equals("..")) {
                kept.add(part);
            } else if (last >= 0 && !kept.get(last).equals("..") && !isAbsolute(kept.get(last) + "/")) {
                kept.remove(last);
            } else if (!absolute) {
                kept.add(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", kept);
    }

    /** Tells whether no part is empty or made of one or two dots; before the slash of an absolute path there may be none. */
    private static boolean isNormal(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', start);
        while (end >= 0) {
            if (isOdd(path, start, end)) {
                return false;
            }
            start = end + 1;
            end = path.indexOf('/', start);
        }
        return path.isEmpty() || !isOdd(path, start, path.length());
    }

    private static boolean isOdd(String path, int start, int end) {
        return start == end
                || (path.charAt(start) == '.'
                        && (end - start == 1 || (end - start == 2 && path.charAt(start + 1) == '.')));
    }

    /** Returns the path of {@code name} seen from a directory, normalized; an absolute name stays what it is. */
    public static String resolve(String directory, String name) {
        return normalize(directory.isEmpty() || isAbsolute(name) ? name : directory + "/" + name);
    }

    /** Returns the path of {@code name} seen from a normalized directory, as {@link #resolve} does. */
    public static String absolute(String directory, String name) {
        // The directory needs no second look: this is asked for every object, several times.
        boolean plain = !name.isEmpty() && !directory.isEmpty() && !isAbsolute(name) && isNormal(name);
        return plain && !directory.endsWith("/") ? directory + '/' + name : resolve(directory, name);
    }

    /** Tells whether a path begins at a root: with a slash, or with the letter of a drive. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || (path.length() > 2 && path.startsWith(":/", 1) && Character.isLetter(path.charAt(0)));
    }

    /** Returns the directory part, or the empty string. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Returns the part behind the last slash. */
    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
