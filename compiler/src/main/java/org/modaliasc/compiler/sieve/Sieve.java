// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceStore;

/**
 * Sorts out the sources that cannot publish what is wanted, so that they need not be compiled.
 *
 * <p>A source can only publish by a macro: one of those named in {@link Wanted}, or one whose replacement uses such a macro. So a
 * source matters if a use of one stands in its text or in that of a file it includes. Three of four modules have none. What cannot
 * be told from the text counts as a use. Thread-safe.
 */
public final class Sieve {
    /**
     * Where the includes of a source are searched.
     *
     * @param quoted directories for names in quotes only
     * @param all directories for all names, in order
     * @param forced files included before the source, absolute
     */
    public record Includes(List<String> quoted, List<String> all, List<String> forced) {}

    /**
     * How much of an included file is looked at. A longer one is a list of registers made by a program, and a kernel has half a
     * gigabyte of those.
     */
    private static final int MOST_OF_HEADER = 512 << 10;

    private final CommonHeaders common;
    private final Scanner scanner;
    private final Map<String, Scan> scans = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> listings = new ConcurrentHashMap<>();
    private final Map<Includes, Set<String>> clean = new ConcurrentHashMap<>();
    private final ThreadLocal<Texts> texts = ThreadLocal.withInitial(Texts::new);

    private Sieve(CommonHeaders common, Scanner scanner) {
        this.common = common;
        this.scanner = scanner;
    }

    /** Makes a sieve for sources that can all include headers of the given directories. */
    public static Sieve over(List<String> directories, Wanted wanted) {
        CommonHeaders common = CommonHeaders.read(directories, wanted);
        return new Sieve(common, new Scanner(wanted, common.publishers()));
    }

    /** Tells whether a source, named by its absolute path, may publish something that is wanted. */
    public boolean mayPublish(String source, Includes includes) {
        // Files that publish nothing with all they include; a file's includes depend on where they are searched.
        Set<String> known = clean.computeIfAbsent(includes, absent -> ConcurrentHashMap.newKeySet());
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String forced : includes.forced()) {
            visit(forced, seen, open);
        }
        visit(source, seen, open);
        while (!open.isEmpty()) {
            String path = open.remove();
            // A source is read by itself once, only what several may include is remembered.
            Scan scan = path.equals(source)
                    ? scan(path, SourceStore.MAX_FILE_BYTES)
                    : scans.computeIfAbsent(path, included -> scan(included, MOST_OF_HEADER));
            if (scan.publishes() || !scan.defined().isEmpty() || scan.computedInclude()) {
                return true;
            }
            for (String include : scan.includes()) {
                if (common.publishes(include)) {
                    return true;
                }
                String found = find(include, path, includes);
                if (found != null && !known.contains(found)) {
                    visit(found, seen, open);
                }
            }
        }
        seen.remove(source);
        known.addAll(seen);
        return false;
    }

    private static void visit(String path, Set<String> seen, Deque<String> open) {
        if (seen.add(path)) {
            open.add(path);
        }
    }

    private Scan scan(String path, int limit) {
        Scan scan = texts.get().scan(path, limit, scanner);
        return scan == null ? new Scan(true, Map.of(), List.of(), false) : scan;
    }

    /** Finds the file of an include; null for a common header and for one that is not there. */
    private @Nullable String find(String include, String from, Includes includes) {
        boolean quoted = include.startsWith("\"");
        String name = quoted ? include.substring(1) : include;
        if (name.startsWith("/")) {
            return name;
        }
        if (quoted) {
            String beside = existing(from.substring(0, from.lastIndexOf('/')), name);
            if (beside != null) {
                return beside;
            }
            for (String directory : includes.quoted()) {
                String found = existing(directory, name);
                if (found != null) {
                    return found;
                }
            }
        }
        for (String directory : includes.all()) {
            if (common.isCommon(directory)) {
                if (common.contains(name)) {
                    return null;
                }
            } else {
                String found = existing(directory, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Asks the disk once for all files of a directory: most names are looked for in several directories, by many files. */
    private @Nullable String existing(String directory, String name) {
        int slash = name.lastIndexOf('/');
        String below = slash < 0 ? directory : directory + '/' + name.substring(0, slash);
        if (!listings.computeIfAbsent(below, Sieve::list).contains(name.substring(slash + 1))) {
            return null;
        }
        String path = directory + '/' + name;
        return name.contains("./")
                ? new File(path).toPath().normalize().toString().replace(File.separatorChar, '/')
                : path;
    }

    private static Set<String> list(String directory) {
        String[] names = new File(directory).list();
        return names == null ? Set.of() : Set.of(names);
    }
}
