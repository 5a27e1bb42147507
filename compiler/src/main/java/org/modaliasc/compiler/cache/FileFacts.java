// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.DirectoryFacts.Fact;
import org.modaliasc.compiler.cache.DirectoryFacts.Kind;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.source.SourceStore;

/**
 * The files and directories that a result depends on, and what they were when it was made. Each has a number, which it keeps.
 *
 * <p>A file counts as unchanged if its stamp is, else if its content is; a directory likewise with the names in it. A stamp proves
 * nothing if the file may have been changed after it was read and within the same tick of the clock, so one that is too young when
 * it is taken is not kept; git calls such files racy. Not thread-safe.
 */
public final class FileFacts {
    /** By their numbers; what an update finds comes last, also in directories that are there already. */
    private final List<DirectoryFacts> directories = new ArrayList<>();

    private final Map<String, List<DirectoryFacts>> byPrefix = new HashMap<>();
    /** What was added last, and what {@link #indexOf} found, because the same headers are looked up for many sources. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Files that were read now and that no single source is known to need. */
    private final BitSet unclaimed = new BitSet();

    private int size;

    /** Takes the stamps of what was added last. */
    private @Nullable TwoThreads stamps;

    private FileFacts() {}

    /** Takes down what was asked of a store. Another thread goes on with it until it is written. */
    public static FileFacts of(SourceStore store) {
        FileFacts facts = new FileFacts();
        Map<String, List<Fact>> added = new HashMap<>();
        store.contents((path, content) -> putFile(path, content, store.sightings(), added));
        facts.add(added, store.sightings());
        return facts;
    }

    /**
     * Takes down what a run asked of a store that began with these being checked.
     *
     * @param touched the numbers of the files that changed, and of those that depend on them
     * @return false if a file changed while the run lasted, so that what it found rests on neither what the file was nor what it is
     */
    public boolean update(SourceStore store, BitSet touched) {
        Sightings seen = store.sightings();
        Map<String, List<Fact>> added = new HashMap<>();
        BitSet gone = (BitSet) touched.clone();
        AtomicBoolean same = new AtomicBoolean(true);
        store.contents((path, content) -> {
            int number = indexOf(path);
            if (number < 0) {
                putFile(path, content, seen, added);
            } else if (update(number, content, touched.get(number), seen)) {
                gone.clear(number);
            } else {
                same.set(false);
            }
        });
        if (!same.get()) {
            return false;
        }
        // What was not read again is no longer included by anything.
        for (int number = gone.nextSetBit(0); number >= 0; number = gone.nextSetBit(number + 1)) {
            directory(number).setKind(number, Kind.DROPPED);
        }
        add(added, seen);
        return true;
    }

    private boolean update(int number, long content, boolean touched, Sightings seen) {
        DirectoryFacts facts = directory(number);
        Kind kind = facts.kind(number);
        boolean shared = kind == Kind.SHARED_FILE || seen.shared().contains(facts.path(number));
        if (touched || kind == Kind.DROPPED) {
            facts.renew(number, shared ? Kind.SHARED_FILE : Kind.FILE, content, seen);
            unclaimed.set(number, !shared);
            return true;
        }
        if (!shared) {
            unclaimed.set(number);
        } else if (kind != Kind.SHARED_FILE) {
            facts.setKind(number, Kind.SHARED_FILE);
        }
        // A part of a file says nothing about the rest.
        return content == Sightings.UNKNOWN
                || facts.content(number) == Sightings.UNKNOWN
                || facts.content(number) == content;
    }

    private static void putFile(String path, long content, Sightings seen, Map<String, List<Fact>> added) {
        put(path, seen.shared().contains(path) ? Kind.SHARED_FILE : Kind.FILE, content, added);
    }

    /** Adds files that were read, and the directories that were asked. */
    private void add(Map<String, List<Fact>> added, Sightings seen) {
        for (String path : seen.directories()) {
            putDirectory(path, Kind.DIRECTORY, seen, added);
        }
        // Behind the others, because of a directory that was asked in both ways all names matter.
        for (String path : seen.listings()) {
            putDirectory(path, Kind.LISTING, seen, added);
        }
        byPrefix.clear();
        numbers.clear();
        List<DirectoryFacts> fresh = new ArrayList<>();
        for (Map.Entry<String, List<Fact>> entry : new TreeMap<>(added).entrySet()) {
            List<Fact> inOrder = inOrder(entry.getValue());
            fresh.add(DirectoryFacts.of(size, entry.getKey(), inOrder));
            for (Fact fact : inOrder) {
                unclaimed.set(size, fact.kind() == Kind.FILE);
                numbers.put(fact.path(), size++);
            }
        }
        directories.addAll(fresh);
        stamps = fresh.isEmpty()
                ? null
                : new TwoThreads(fresh.size(), i -> fresh.get(i).take(seen));
    }

    private void putDirectory(String asked, Kind kind, Sightings seen, Map<String, List<Fact>> added) {
        if (isKnown(asked, kind)) {
            return;
        }
        String path = FileStamp.nearestDirectory(asked, seen);
        int number = indexOf(path);
        if (number < 0) {
            put(path, kind, Sightings.UNKNOWN, added);
        } else if (!isKnown(path, kind)) {
            directory(number).renew(number, kind, Sightings.UNKNOWN, seen);
        }
    }

    private boolean isKnown(String path, Kind kind) {
        int number = indexOf(path);
        return number >= 0
                && directory(number).kind(number).isDirectory()
                && directory(number).kind(number).compareTo(kind) >= 0;
    }

    private static void put(String path, Kind kind, long content, Map<String, List<Fact>> added) {
        String prefix = DirectoryFacts.prefix(path);
        added.computeIfAbsent(prefix, absent -> new ArrayList<>())
                .add(new Fact(path, path.substring(prefix.length()), kind, content));
    }

    /** Sorts facts by name; of several about the same one the last holds. */
    private static List<Fact> inOrder(List<Fact> facts) {
        facts.sort(Comparator.comparing(Fact::name));
        List<Fact> last = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            if (i + 1 == facts.size()
                    || !facts.get(i).name().equals(facts.get(i + 1).name())) {
                last.add(facts.get(i));
            }
        }
        return last;
    }

    private DirectoryFacts directory(int number) {
        int low = 0;
        int high = directories.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (directories.get(middle).first() <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return directories.get(low);
    }

    /** Returns the number of a path, -1 if it is not among these. */
    public int indexOf(String path) {
        Integer known = numbers.get(path);
        if (known == null) {
            known = search(path);
            numbers.put(path, known);
        }
        return known;
    }

    private int search(String path) {
        if (byPrefix.isEmpty()) {
            for (DirectoryFacts facts : directories) {
                byPrefix.computeIfAbsent(facts.prefix(), absent -> new ArrayList<>(1))
                        .add(facts);
            }
        }
        for (DirectoryFacts facts : byPrefix.getOrDefault(DirectoryFacts.prefix(path), List.of())) {
            int number = facts.indexOf(path);
            if (number >= 0) {
                return number;
            }
        }
        return -1;
    }

    /**
     * Returns the number of a file that a single source needs, -1 if it is not among these. A file that was read and that no source
     * needs matters to all.
     */
    public int claim(String path) {
        int number = indexOf(path);
        if (number >= 0) {
            unclaimed.clear(number);
        }
        return number;
    }

    /** Returns the path of a number. */
    public String path(int number) {
        return directory(number).path(number);
    }

    /** Tells whether a file of that number matters to all. */
    public boolean isShared(int number) {
        return directory(number).kind(number) == Kind.SHARED_FILE;
    }

    /** Tells whether these differ from what they were read from. */
    public boolean differ() {
        for (DirectoryFacts facts : directories) {
            if (facts.differs()) {
                return true;
            }
        }
        return false;
    }

    /** Writes these; what is as it was read is not encoded again. */
    public void write(Encoder out) {
        if (stamps != null) {
            stamps.finish();
        }
        for (int number = unclaimed.nextSetBit(0); number >= 0; number = unclaimed.nextSetBit(number + 1)) {
            directory(number).setKind(number, Kind.SHARED_FILE);
        }
        unclaimed.clear();
        out.count(directories.size());
        for (DirectoryFacts facts : directories) {
            out.count(facts.size());
            facts.write(out);
        }
    }

    /** Begins to read what {@link #write} wrote, and to look what changed since. */
    public static Check check(Decoder in) {
        return new Check(in);
    }

    /** Facts that are being read and compared with the disk, beside other work. */
    public static final class Check {
        private final FileFacts facts = new FileFacts();
        private final boolean[] changed;
        private final @Nullable DirectoryFacts[] read;
        private final TwoThreads threads;

        private Check(Decoder in) {
            int count = in.count();
            List<Decoder> parts = new ArrayList<>();
            int[] firsts = new int[count + 1];
            for (int i = 0; i < count; i++) {
                firsts[i + 1] = firsts[i] + in.count();
                parts.add(in.part());
            }
            facts.size = firsts[count];
            changed = new boolean[facts.size];
            read = new DirectoryFacts[count];
            long now = System.currentTimeMillis();
            threads = new TwoThreads(count, i -> {
                DirectoryFacts made = DirectoryFacts.read(firsts[i], firsts[i + 1] - firsts[i], parts.get(i));
                made.check(changed, now);
                read[i] = made;
            });
        }

        /**
         * Waits for the end.
         *
         * @return the numbers of the files that changed; null if something changed that matters to all
         */
        public @Nullable BitSet changes() {
            threads.finish();
            for (DirectoryFacts made : read) {
                facts.directories.add(Objects.requireNonNull(made));
            }
            BitSet found = new BitSet();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i]) {
                    if (facts.directory(i).kind(i) != Kind.FILE) {
                        return null;
                    }
                    found.set(i);
                }
            }
            return found;
        }

        /** Returns the facts, when the changes are known. */
        public FileFacts facts() {
            return facts;
        }
    }
}
