// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** The texts of the common headers, read for macros that publish. For use by one thread. */
final class CommonTexts {
    private final Collection<String> paths;
    private final SourceStore store;
    private final Texts texts = new Texts();

    /** The headers that mention a macro that publishes; few of thousands do. */
    private final Map<String, Scan> mentioning = new LinkedHashMap<>();

    /** Takes the paths of the headers. The store keeps them, because most are included by what is compiled later. */
    CommonTexts(Collection<String> paths, SourceStore store) {
        this.paths = paths;
        this.store = store;
    }

    /** Returns the given macros that publish and all that publish through them. */
    Publishers publishers(Publishers first, Wanted wanted) {
        Set<String> searched = new HashSet<>();
        // A macro may publish through another one that is found later.
        Publishers publishers = first;
        for (Publishers known = null; known != publishers; ) {
            known = publishers;
            search(searched, known);
            Scanner scanner = new Scanner(wanted, known);
            Map<String, Publishers.Kind> defined = new HashMap<>();
            mentioning.replaceAll((path, before) -> {
                Text text = text(path);
                Scan scan = text == null ? null : scanner.uses(text);
                return scan == null ? Scan.NOTHING : scan;
            });
            mentioning.values().forEach(scan -> defined.putAll(scan.defined()));
            publishers = known.with(defined);
        }
        return publishers;
    }

    /** Finds the headers that hold one of the words for which no search was made yet, or which contain none of those. */
    private void search(Set<String> searched, Publishers publishers) {
        List<String> words = new ArrayList<>();
        for (String word : publishers.words()) {
            if (searched.stream().noneMatch(word::contains)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return;
        }
        searched.addAll(words);
        WordSearch search = new WordSearch(words);
        for (String path : paths) {
            if (!mentioning.containsKey(path)) {
                Text text = text(path);
                if (text != null && search.next(text, 0) >= 0) {
                    mentioning.put(path, Scan.NOTHING);
                }
            }
        }
    }

    private @Nullable Text text(String path) {
        SourceFile file = store.open(path);
        return file == null ? null : texts.text(file.bytes(), file.bytes().length);
    }

    /** Returns the last parts of the names of headers that publish, and of those that include one of them in turn. */
    Set<String> publishing(Publishers publishers, Wanted wanted) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>();
        mentioning.forEach((path, scan) -> {
            if (scan.publishes() && found.add(last(path))) {
                open.add(last(path));
            }
        });
        Map<String, List<String>> includers = open.isEmpty() ? Map.of() : includers(new Scanner(wanted, publishers));
        while (!open.isEmpty()) {
            for (String includer : includers.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (found.add(includer)) {
                    open.add(includer);
                }
            }
        }
        return found;
    }

    private Map<String, List<String>> includers(Scanner scanner) {
        Map<String, List<String>> includers = new HashMap<>();
        for (String path : paths) {
            Text text = text(path);
            Scan scan = text == null ? Scan.NOTHING : scanner.scan(text);
            for (String include : scan.includes()) {
                includers
                        .computeIfAbsent(last(include), absent -> new ArrayList<>())
                        .add(last(path));
            }
        }
        return includers;
    }

    static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('"')) + 1);
    }
}
