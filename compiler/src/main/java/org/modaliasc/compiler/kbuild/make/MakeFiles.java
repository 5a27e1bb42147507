// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modaliasc.compiler.source.Listing;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;

/** The files as an evaluation sees them that runs in a given directory. */
public final class MakeFiles {
    private final String directory;
    private final SourceStore store;

    /**
     * Creates a view.
     *
     * @param directory absolute path of the directory that relative names start from, with {@code /} between its parts
     * @param store where makefiles are read from
     */
    public MakeFiles(String directory, SourceStore store) {
        this.directory = FilePaths.normalize(directory);
        this.store = store;
    }

    /** Returns the absolute form of a name, without {@code .} and {@code ..} parts. */
    public String absolute(String name) {
        return FilePaths.absolute(directory, name);
    }

    /** Tells whether a name is that of a file. */
    public boolean isFile(String name) {
        return name.indexOf('\0') < 0 && new File(asked(name)).isFile();
    }

    /** Tells whether a name is that of a file, which is read already and kept, because it is a makefile to be evaluated. */
    public boolean isMakefile(String name) {
        return !(open(name) instanceof Lookup.Missing);
    }

    /** Tells whether there is anything of a name, quickly for many names in one directory. */
    public boolean exists(String name) {
        return listing(FilePaths.parent(name)).has(FilePaths.fileName(name));
    }

    /** Returns the names in a directory. */
    public Listing listing(String name) {
        return store.listing(absolute(name));
    }

    /** Tells whether the files in a directory can be seen; one that is not there has none. */
    public boolean isVisible(String directoryName) {
        if (directoryName.indexOf('\0') >= 0) {
            return false;
        }
        Path nearest = Path.of(absolute(directoryName));
        while (nearest.getParent() != null && !Files.exists(nearest, LinkOption.NOFOLLOW_LINKS)) {
            nearest = nearest.getParent();
        }
        return nearest.toFile().list() != null;
    }

    /** Returns the names of the directories in a directory, sorted. */
    public List<String> directoriesIn(String name) {
        store.sightings().listed(absolute(name));
        String[] names = new File(absolute(name)).list();
        return Arrays.stream(names == null ? new String[0] : sorted(names))
                .filter(entry -> new File(absolute(name + "/" + entry)).isDirectory())
                .toList();
    }

    Lookup open(String name) {
        store.sightings().shared(absolute(name));
        return store.lookup(absolute(name));
    }

    /** Returns the existing files and directories that a pattern names, in the form of the pattern, sorted. */
    List<String> wildcard(String pattern, MakeBudget budget) {
        if (!Wildcard.isPattern(pattern)) {
            return isThere(pattern) ? List.of(pattern) : List.of();
        }
        List<String> found = List.of(pattern.startsWith("/") ? "/" : "");
        for (String part : pattern.split("/+", -1)) {
            if (part.isEmpty() && pattern.startsWith("/") && found.get(0).equals("/")) {
                continue;
            }
            found = part.isEmpty() ? directoriesOf(found) : extend(found, part, budget);
            if (found.isEmpty()) {
                return found;
            }
        }
        return found.stream().filter(this::isThere).sorted().toList();
    }

    private List<String> extend(List<String> parents, String part, MakeBudget budget) {
        List<String> found = new ArrayList<>();
        for (String parent : parents) {
            String start = parent.isEmpty() || parent.endsWith("/") ? parent : parent + "/";
            if (!Wildcard.isPattern(part)) {
                found.add(start + part);
                continue;
            }
            store.sightings().listed(absolute(start));
            String[] names = new File(absolute(start)).list();
            for (String name : names == null ? new String[0] : sorted(names)) {
                budget.charge(name.length() + (long) part.length());
                if (Wildcard.matches(part, name)) {
                    found.add(start + name);
                }
            }
            if (found.size() > MakeLimits.WILDCARD_MATCHES) {
                throw new MakeLimitException("A pattern names more than " + MakeLimits.WILDCARD_MATCHES + " files.");
            }
        }
        return found;
    }

    private List<String> directoriesOf(List<String> names) {
        return names.stream()
                .filter(name -> new File(asked(name)).isDirectory())
                .map(name -> name.endsWith("/") ? name : name + "/")
                .toList();
    }

    private boolean isThere(String name) {
        return !name.isEmpty() && name.indexOf('\0') < 0 && new File(asked(name)).exists();
    }

    private String asked(String name) {
        String path = absolute(name);
        store.sightings().asked(path);
        return path;
    }

    /** Notes that files were read past this view. */
    public void unrecorded() {
        store.sightings().incomplete();
    }

    private static String[] sorted(String[] names) {
        Arrays.sort(names);
        return names;
    }
}
