// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.io.File;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
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
        Set<String> paths = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        for (String directory : directories) {
            list(directory, directory.length() + 1, paths, names, store);
        }
        paths.forEach(store.sightings()::shared);
        CommonTexts texts = new CommonTexts(paths, store);
        Publishers publishers = texts.publishers(Publishers.of(wanted), wanted);
        return new CommonHeaders(Set.copyOf(directories), publishers, names, texts.publishing(publishers, wanted));
    }

    void write(Encoder out) {
        // Written once: of several references that are alike, an archive of classes holds one.
        Consumer<String> text = out::text;
        out.list(directories, text);
        publishers.write(out);
        out.list(names, text);
        out.list(publishing, text);
    }

    static CommonHeaders read(Decoder in) {
        Supplier<String> text = in::text;
        Set<String> directories = Set.copyOf(in.list(text));
        Publishers publishers = Publishers.read(in);
        return new CommonHeaders(directories, publishers, new HashSet<>(in.list(text)), new HashSet<>(in.list(text)));
    }

    private static void list(String directory, int cut, Set<String> paths, Set<String> names, SourceStore store) {
        for (String name : store.listing(directory).names()) {
            String below = directory + "/" + name;
            // Only a directory has a name without a dot here, mostly; asking the disk about each file takes longer.
            if (name.endsWith(".h")) {
                paths.add(below);
                names.add(below.substring(cut));
            } else if (new File(below).isDirectory()) {
                list(below, cut, paths, names, store);
            }
        }
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
        return !publishing.isEmpty() && publishing.contains(CommonTexts.last(name));
    }
}
