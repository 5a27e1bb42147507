// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/**
 * Sorts out the sources that cannot publish what is wanted, so that they need not be compiled.
 *
 * <p>A source can only publish by a macro: one of those named in {@link Wanted}, or one whose replacement uses such a macro. So a
 * source matters if a use of one stands in its text or in that of a file it includes. Three of four modules have none. What cannot
 * be told from the text counts as a use. Thread-safe.
 */
public final class Sieve {
    /** A file and those that it includes. */
    public record Includes(String file, List<String> included) {}

    /**
     * A directory of files that include others.
     *
     * @param found what names in quotes mean there, empty if they are not beside the includer
     */
    private record Folder(String path, Map<String, String> found) {
        Folder(String path) {
            this(path, new ConcurrentHashMap<>());
        }
    }

    /**
     * How much of an included file is looked at. A longer one is a list of registers made by a program, and a kernel has half a
     * gigabyte of those.
     */
    private static final int MOST_OF_HEADER = 512 << 10;

    private final CommonHeaders common;
    private final Scanner scanner;
    private final SourceStore store;
    private final Queue<Includes> includes = new ConcurrentLinkedQueue<>();
    private final Map<String, Scan> scans = new ConcurrentHashMap<>();
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();
    private final Map<Places, Places> known = new ConcurrentHashMap<>();
    private final ThreadLocal<Texts> texts = ThreadLocal.withInitial(Texts::new);

    private Sieve(CommonHeaders common, Wanted wanted, SourceStore store) {
        this.common = common;
        this.scanner = new Scanner(wanted, common.publishers());
        this.store = store;
    }

    /** Makes a sieve for sources that can all include headers of the given directories. */
    public static Sieve over(List<String> directories, Wanted wanted, SourceStore store) {
        return new Sieve(CommonHeaders.read(directories, wanted, store), wanted, store);
    }

    /** Makes the sieve that was written; valid as long as the headers are what they were. */
    public static Sieve read(Decoder in, Wanted wanted, SourceStore store) {
        return new Sieve(CommonHeaders.read(in), wanted, store);
    }

    /** Writes what was found out about the common headers. */
    public void write(Encoder out) {
        common.write(out);
    }

    /** Returns which file includes which, as far as an answer depended on it; some twice. */
    public Collection<Includes> includes() {
        return Collections.unmodifiableCollection(includes);
    }

    /** Tells whether a text, such as a macro that is defined on a command line, names a macro that publishes. */
    public boolean namesPublisher(String text) {
        return common.publishers().words().stream().anyMatch(text::contains);
    }

    /**
     * Returns the places where the includes of a source are searched; sources with the same ones share what is found out.
     *
     * @param quoted directories for names in quotes only
     * @param all directories for all names, in order
     * @param forced files included before the source, absolute
     */
    public Places places(List<String> quoted, List<String> all, List<String> forced) {
        Places places = new Places(quoted, all, forced);
        Places same = known.putIfAbsent(places, places);
        return same == null ? places : same;
    }

    /** Tells whether a source, named by its absolute path, may publish something that is wanted. */
    public boolean mayPublish(String source, Places places) {
        Set<String> visited = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        places.forced().forEach(forced -> visit(forced, visited, open));
        note(source, places.forced());
        visit(source, visited, open);
        while (!open.isEmpty()) {
            String path = open.remove();
            // A source is read by itself once, only what several may include is remembered.
            Scan scan = path.equals(source) ? scanSource(source) : scans.computeIfAbsent(path, this::scan);
            if (scan.publishes() || scan.includes().stream().anyMatch(common::publishes)) {
                return true;
            }
            Folder folder = folder(path.substring(0, path.lastIndexOf('/')));
            List<String> included = new ArrayList<>();
            for (String include : scan.includes()) {
                String found = find(include, folder, places);
                if (!found.isEmpty()) {
                    included.add(found);
                    if (!places.isClean(found)) {
                        visit(found, visited, open);
                    }
                }
            }
            note(path, included);
        }
        visited.remove(source);
        places.clean(visited);
        return false;
    }

    private void note(String file, List<String> included) {
        if (!included.isEmpty()) {
            includes.add(new Includes(file, included));
        }
    }

    private static void visit(String path, Set<String> visited, Deque<String> open) {
        if (visited.add(path)) {
            open.add(path);
        }
    }

    private Scan scanSource(String source) {
        Text text = texts.get().read(source, SourceStore.MAX_FILE_BYTES, store.sightings());
        if (text == null) {
            return Scan.PUBLISHES;
        }
        Scan scan = scanner.untilUse(text);
        if (scan.publishes() && text.length() < SourceStore.MAX_FILE_BYTES) {
            // Whoever asked compiles it next.
            store.handOver(new SourceFile(source, Arrays.copyOf(text.bytes(), text.length()), false));
        }
        return scan;
    }

    private Scan scan(String path) {
        Text text = texts.get().read(path, MOST_OF_HEADER, store.sightings());
        return text == null ? Scan.PUBLISHES : scanner.untilUse(text);
    }

    private Folder folder(String path) {
        Folder folder = folders.get(path);
        return folder != null ? folder : folders.computeIfAbsent(path, Folder::new);
    }

    /** Finds the file of an include; empty for a common header and for one that is not there. */
    private String find(String include, Folder folder, Places places) {
        if (include.startsWith("\"") && !include.startsWith("/", 1)) {
            String name = include.substring(1);
            String beside = folder.found.get(name);
            if (beside == null) {
                beside = Objects.requireNonNullElse(existing(folder.path, name), "");
                folder.found.put(name, beside);
            }
            if (!beside.isEmpty()) {
                return beside;
            }
        }
        String found = places.found(include);
        if (found == null) {
            found = search(include, places);
            places.found(include, found);
        }
        return found;
    }

    private String search(String include, Places places) {
        boolean quoted = include.startsWith("\"");
        String name = quoted ? include.substring(1) : include;
        if (name.startsWith("/")) {
            return name;
        }
        if (quoted) {
            for (String directory : places.quoted()) {
                String found = existing(directory, name);
                if (found != null) {
                    return found;
                }
            }
        }
        for (String directory : places.all()) {
            if (common.isCommon(directory)) {
                if (common.contains(name)) {
                    return "";
                }
            } else {
                String found = existing(directory, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return "";
    }

    /** Asks the disk once for all files of a directory: most names are looked for in several directories, by many files. */
    private @Nullable String existing(String directory, String name) {
        String above = directory;
        int start = 0;
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', start)) {
            if (!has(above, name.substring(start, slash))) {
                return null;
            }
            above = directory + '/' + name.substring(0, slash);
            start = slash + 1;
        }
        if (!has(above, name.substring(start))) {
            return null;
        }
        String path = directory + '/' + name;
        return name.contains("./")
                ? new File(path).toPath().normalize().toString().replace(File.separatorChar, '/')
                : path;
    }

    /** Tells whether a directory has an entry of a name; the way to itself and upwards is always there. */
    private boolean has(String directory, String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..") || store.lists(directory, name);
    }
}
