// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/**
 * The headers that every source can include, read once for all: which macros in them publish, and which of them publish as soon
 * as they are included. Immutable.
 */
final class CommonHeaders {
    private final Set<String> directories;
    private final Publishers publishers;
    private final Set<String> names;
    private final Set<String> publishing;

    private CommonHeaders(Set<String> directories, Publishers publishers, Set<String> names, Set<String> publishing) {
        this.directories = directories;
        this.publishers = publishers;
        this.names = names;
        this.publishing = publishing;
    }

    static CommonHeaders read(List<String> directories, Wanted wanted, SourceStore store) {
        Sightings seen = store.sightings();
        Set<String> paths = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String directory : directories) {
            list(new File(directory), directory, directory.length() + 1, paths, names, seen);
        }
        paths.forEach(seen::shared);
        // The store keeps the texts, because most of these headers are included by what is compiled later.
        Texts texts = new Texts();
        Publishers publishers = Publishers.of(wanted);
        Map<String, Scan> scans = new HashMap<>();
        // A macro may publish through another one that is found later.
        for (Publishers more = null; more != publishers; ) {
            more = publishers;
            Scanner scanner = new Scanner(wanted, publishers);
            Map<String, Publishers.Kind> defined = new HashMap<>();
            for (String path : paths) {
                SourceFile file = store.open(path);
                Scan scan = file == null ? Scan.NOTHING : texts.scan(file.bytes(), file.bytes().length, scanner);
                scans.put(path, scan);
                defined.putAll(scan.defined());
            }
            publishers = publishers.with(defined);
        }
        return new CommonHeaders(Set.copyOf(directories), publishers, names, publishing(scans));
    }

    void write(Encoder out) {
        out.list(directories, out::text);
        publishers.write(out);
        out.list(names, out::text);
        out.list(publishing, out::text);
    }

    static CommonHeaders read(Decoder in) {
        Set<String> directories = Set.copyOf(in.list(in::text));
        Publishers publishers = Publishers.read(in);
        return new CommonHeaders(directories, publishers, Set.copyOf(in.list(in::text)), Set.copyOf(in.list(in::text)));
    }

    private static void list(
            File directory, String path, int cut, Set<String> paths, Set<String> names, Sightings seen) {
        seen.listed(path);
        File[] entries = directory.listFiles();
        for (File entry : entries == null ? new File[0] : entries) {
            String name = entry.getName();
            String below = path + "/" + name;
            // Only a directory has a name without a dot here, mostly; asking the disk about each file takes longer.
            if (name.endsWith(".h")) {
                paths.add(below);
                names.add(below.substring(cut));
            } else if (entry.isDirectory()) {
                list(entry, below, cut, paths, names, seen);
            }
        }
    }

    /** Returns the last parts of the names of headers that publish, and of those that include one of them in turn. */
    private static Set<String> publishing(Map<String, Scan> scans) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>();
        scans.forEach((path, scan) -> {
            if (scan.publishes() && found.add(last(path))) {
                open.add(last(path));
            }
        });
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            scans.forEach((path, scan) -> {
                if (scan.includes().stream().anyMatch(include -> last(include).equals(name)) && found.add(last(path))) {
                    open.add(last(path));
                }
            });
        }
        return found;
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('"')) + 1);
    }

    boolean isCommon(String directory) {
        return directories.contains(directory);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    Publishers publishers() {
        return publishers;
    }

    /** Tells whether including a header may publish; by the last part of the name, so that the way to it does not matter. */
    boolean publishes(String name) {
        return !publishing.isEmpty() && publishing.contains(last(name));
    }
}
