// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about the disk, apart from the files that a {@link SourceStore} keeps: a result holds as long as all answers stay
 * the same. Thread-safe.
 */
public final class Sightings {
    /** Content of a file of which not all was read, or that could not be read. */
    public static final long UNKNOWN = 0;

    private final FileAccess disk;
    private final long since = System.currentTimeMillis();
    private final Map<String, Long> files = new ConcurrentHashMap<>();
    private final Set<String> shared = ConcurrentHashMap.newKeySet();
    private final Set<String> directories = ConcurrentHashMap.newKeySet();
    private final Set<String> listings = ConcurrentHashMap.newKeySet();
    private final Map<String, String[]> names = new ConcurrentHashMap<>();
    private volatile boolean complete = true;

    /** Creates a record of nothing; {@code disk} is told of each directory whose names matter, once or twice. */
    Sightings(FileAccess disk) {
        this.disk = disk;
    }

    /** Returns when the first question can have been asked, in milliseconds since 1970. */
    public long since() {
        return since;
    }

    /** Notes that a file was read, with its {@link #content}. */
    public void read(String path, long content) {
        files.put(path, content);
    }

    /** Notes that a file matters to all that is compiled. */
    public void shared(String path) {
        shared.add(path);
    }

    /** Notes that it was asked whether there is a file of that path. */
    public void asked(String path) {
        int slash = path.lastIndexOf('/');
        String directory = slash > 0 ? path.substring(0, slash) : slash == 0 ? "/" : ".";
        // A hidden file or a backup comes and goes with every edit, so it counts only where it was asked for.
        note(directory, path.startsWith(".", slash + 1) || path.endsWith("~") ? listings : directories);
    }

    /** Notes that all entries of a directory were asked for. */
    public void listed(String directory) {
        note(directory, listings);
    }

    private void note(String directory, Set<String> noted) {
        if (noted.add(directory)) {
            disk.listed(directory);
        }
    }

    /** Notes the names that a directory was found to hold, so that nobody need list it again. */
    void holds(String directory, String[] found) {
        names.put(directory, found);
    }

    /** Returns the names that a directory held when it was listed, in any order; null if it was not, or could not be. */
    public String @Nullable [] names(String directory) {
        String[] found = names.get(directory);
        return found == null ? null : found.clone();
    }

    /** Tells whether there was a directory of that path. */
    public boolean isDirectory(String path) {
        return names.containsKey(path) || new File(path).isDirectory();
    }

    /** Notes that something was asked that is not recorded. */
    public void incomplete() {
        complete = false;
    }

    /** Tells whether all questions are recorded. */
    public boolean complete() {
        return complete;
    }

    /** Returns the files read by path, with their contents. */
    public Map<String, Long> files() {
        return files;
    }

    /** Returns the paths of the files that matter to all. */
    public Set<String> shared() {
        return shared;
    }

    /** Returns the directories in which ordinary names were looked up; some do not exist. */
    public Set<String> directories() {
        return directories;
    }

    /** Returns the directories of which every name matters; some do not exist. */
    public Set<String> listings() {
        return listings;
    }

    /** Tells whether a name is one that editors and version control make beside the files of a user. */
    public static boolean passing(String name) {
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Returns a number for the content of a file, which is hardly ever the same for two versions of it. */
    public static long content(byte[] bytes, int length) {
        ContentSum sum = new ContentSum();
        sum.add(bytes, 0, length);
        return sum.value();
    }
}
