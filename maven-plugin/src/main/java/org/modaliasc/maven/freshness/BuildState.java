// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.freshness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run was asked for, read and wrote. Paths have {@code /} between their parts; relative ones start from the project.
 *
 * @param request digest of everything that was asked for: the parameters, the list of sources, the tool
 * @param inputs files that were read, with the digests of their contents
 * @param absent files that were looked for and not there
 * @param directories directories in which makefiles looked for files, with the digests of the names that are there
 * @param outputs files that were written, with the digests of their contents
 */
public record BuildState(
        String request,
        SortedMap<String, String> inputs,
        SortedSet<String> absent,
        SortedMap<String, String> directories,
        SortedMap<String, String> outputs) {
    /** The state before the first run. */
    public static final BuildState NONE = empty("", new TreeMap<>());

    private static final String UNFINISHED = "unfinished";

    /** Returns the state of a run that may have written some of these files and not others. */
    public static BuildState unfinished(SortedMap<String, String> outputs) {
        return empty(UNFINISHED, outputs);
    }

    private static BuildState empty(String request, SortedMap<String, String> outputs) {
        return new BuildState(request, new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), outputs);
    }

    /** Tells whether the run was ended before its time. */
    public boolean isUnfinished() {
        return request.equals(UNFINISHED);
    }

    /** Tells whether a run for this request would read and write what is on disk already. */
    public boolean isFresh(String wanted, Path project) {
        return request.equals(wanted)
                && matches(outputs, project)
                && matches(inputs, project)
                && noneExists(absent, project)
                && holdTheSame(directories, project);
    }

    private static boolean holdTheSame(Map<String, String> digests, Path project) {
        for (Map.Entry<String, String> directory : digests.entrySet()) {
            if (!directory.getValue().equals(ContentDigest.ofNames(project.resolve(directory.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean noneExists(Iterable<String> names, Path project) {
        for (String name : names) {
            if (Files.exists(project.resolve(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Map<String, String> digests, Path project) {
        for (Map.Entry<String, String> file : digests.entrySet()) {
            if (!file.getValue().equals(ContentDigest.ofFile(project.resolve(file.getKey())))) {
                return false;
            }
        }
        return true;
    }
}
