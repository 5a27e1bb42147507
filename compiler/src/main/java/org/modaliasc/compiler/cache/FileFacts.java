// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;

/**
 * The files and directories that a result depends on, and what they were when it was made.
 *
 * <p>A file counts as unchanged if its stamp is, else if its content is; a directory likewise with the names in it. A stamp proves
 * nothing if the file may have been changed after it was read and within the same tick of the clock, so one that is too young when
 * it is taken is not kept; git calls such files racy. Not thread-safe.
 */
public final class FileFacts {
    /** A stamp that no file has. */
    private static final long NEVER = -1;

    private final String[] paths;
    private final long[] stamps;
    private final long[] contents;
    private final byte[] kinds;
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean renewed;

    /** What a path is to the result; the order is that of the stored numbers. */
    private enum Kind {
        FILE,
        SHARED_FILE,
        DIRECTORY,
        LISTING
    }

    private FileFacts(String[] paths, byte[] kinds, long[] stamps, long[] contents) {
        this.paths = paths;
        this.kinds = kinds;
        this.stamps = stamps;
        this.contents = contents;
    }

    /**
     * Takes down what was seen.
     *
     * @param files the files read, with their contents
     * @param seen everything else that was asked, and which of the files matter to all
     * @param earlier facts that have been checked and hold for every file whose content is the same there, or null
     */
    public static FileFacts of(Map<String, Long> files, Sightings seen, @Nullable FileFacts earlier) {
        Map<String, Kind> kinds = new HashMap<>();
        for (String path : seen.directories()) {
            kinds.put(FileStamp.nearestDirectory(path), Kind.DIRECTORY);
        }
        for (String path : seen.listings()) {
            kinds.put(FileStamp.nearestDirectory(path), Kind.LISTING);
        }
        files.keySet().forEach(path -> kinds.put(path, Kind.FILE));
        seen.shared().forEach(path -> kinds.computeIfPresent(path, (same, kind) -> Kind.SHARED_FILE));
        int size = kinds.size();
        String[] paths = kinds.keySet().toArray(String[]::new);
        sort(paths);
        FileFacts facts = new FileFacts(paths, new byte[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            facts.kinds[i] = (byte) kinds.getOrDefault(paths[i], Kind.FILE).ordinal();
            facts.contents[i] = files.getOrDefault(paths[i], Sightings.UNKNOWN);
        }
        // Before several threads use it.
        if (earlier != null) {
            earlier.index();
        }
        facts.forEach(i -> {
            if (earlier == null || !facts.adopt(i, earlier)) {
                facts.take(i, seen.since());
            }
        });
        return facts;
    }

    /** Sorts; the paths of a tree begin alike, so each comparison begins behind what all share. */
    private static void sort(String[] paths) {
        int shared = paths.length == 0 ? 0 : paths[0].length();
        for (String path : paths) {
            while (!path.regionMatches(0, paths[0], 0, shared)) {
                shared--;
            }
        }
        int from = shared;
        Arrays.sort(paths, (one, other) -> {
            int least = Math.min(one.length(), other.length());
            for (int i = from; i < least; i++) {
                if (one.charAt(i) != other.charAt(i)) {
                    return one.charAt(i) - other.charAt(i);
                }
            }
            return one.length() - other.length();
        });
    }

    private boolean adopt(int i, FileFacts earlier) {
        int same = earlier.indexOf(paths[i]);
        boolean directory = kinds[i] >= Kind.DIRECTORY.ordinal();
        if (same < 0 || kinds[i] != earlier.kinds[same] || (!directory && contents[i] != earlier.contents[same])) {
            return false;
        }
        stamps[i] = earlier.stamps[same];
        contents[i] = earlier.contents[same];
        return true;
    }

    private void take(int i, long since) {
        FileStamp stamp = FileStamp.of(paths[i]);
        boolean settled = stamp.exists() && stamp.settled() < since;
        stamps[i] = settled ? stamp.value() : NEVER;
        if (kinds[i] >= Kind.DIRECTORY.ordinal() && settled) {
            contents[i] = names(i);
        }
    }

    private Map<String, Integer> index() {
        if (numbers.isEmpty()) {
            for (int i = 0; i < paths.length; i++) {
                numbers.put(paths[i], i);
            }
        }
        return numbers;
    }

    /** Returns the number of a path, -1 if it is not among these. */
    public int indexOf(String path) {
        return index().getOrDefault(path, -1);
    }

    /** Returns the path of a number. */
    public String path(int number) {
        return paths[number];
    }

    /** Returns the files with their contents. */
    public Map<String, Long> files() {
        Map<String, Long> files = new HashMap<>();
        for (int i = 0; i < paths.length; i++) {
            if (kinds[i] < Kind.DIRECTORY.ordinal()) {
                files.put(paths[i], contents[i]);
            }
        }
        return files;
    }

    /** Adds what these say to what is seen anew. */
    public void addTo(Sightings seen) {
        for (int i = 0; i < paths.length; i++) {
            switch (Kind.values()[kinds[i]]) {
                case FILE -> {}
                case SHARED_FILE -> seen.shared(paths[i]);
                case DIRECTORY -> seen.asked(paths[i] + "/x");
                case LISTING -> seen.listed(paths[i]);
            }
        }
    }

    /**
     * Looks what changed.
     *
     * @return the numbers of the files that changed, ascending; null if something changed that matters to all
     */
    public int @Nullable [] changes() {
        long now = System.currentTimeMillis();
        boolean[] changed = new boolean[paths.length];
        forEach(i -> changed[i] = changed(i, now));
        int[] found = new int[paths.length];
        int count = 0;
        for (int i = 0; i < paths.length; i++) {
            if (changed[i]) {
                if (kinds[i] != Kind.FILE.ordinal()) {
                    return null;
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean changed(int i, long now) {
        FileStamp stamp = FileStamp.of(paths[i]);
        if (stamp.value() == stamps[i]) {
            return false;
        }
        if (!stamp.exists() || contents[i] == Sightings.UNKNOWN || content(i) != contents[i]) {
            return true;
        }
        if (stamp.settled() < now) {
            stamps[i] = stamp.value();
            renewed = true;
        }
        return false;
    }

    /** Tells whether a file was found the same with another stamp, so that it pays to store these anew. */
    public boolean renewed() {
        return renewed;
    }

    private long content(int i) {
        if (kinds[i] >= Kind.DIRECTORY.ordinal()) {
            return names(i);
        }
        try {
            byte[] bytes = Files.readAllBytes(Path.of(paths[i]));
            return Sightings.content(bytes, bytes.length);
        } catch (IOException unreadable) {
            return Sightings.UNKNOWN;
        }
    }

    private long names(int i) {
        String[] names = new File(paths[i]).list();
        if (names == null) {
            return Sightings.UNKNOWN;
        }
        Arrays.sort(names);
        boolean all = kinds[i] == Kind.LISTING.ordinal();
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            if (all || !Sightings.passing(name)) {
                text.append(name).append('/');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Sightings.content(bytes, bytes.length);
    }

    /** The disk is asked by two threads: most of the time goes into the calls, and both processors are idle otherwise. */
    private void forEach(IntConsumer work) {
        Thread second = new Thread(() -> half(1, work), "stamps");
        second.start();
        half(0, work);
        boolean interrupted = false;
        while (second.isAlive()) {
            try {
                second.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void half(int first, IntConsumer work) {
        for (int i = first; i < paths.length; i += 2) {
            work.accept(i);
        }
    }

    /** Writes these. */
    public void write(Encoder out) {
        out.count(paths.length);
        String last = "";
        for (int i = 0; i < paths.length; i++) {
            String path = paths[i];
            int same = 0;
            int most = Math.min(last.length(), path.length());
            while (same < most && last.charAt(same) == path.charAt(same)) {
                same++;
            }
            out.count(same);
            out.text(path.substring(same));
            out.count(kinds[i]);
            out.number(stamps[i]);
            out.number(contents[i]);
            last = path;
        }
    }

    /** Reads what {@link #write} wrote. */
    public static FileFacts read(Decoder in) {
        int size = in.count();
        FileFacts facts = new FileFacts(new String[size], new byte[size], new long[size], new long[size]);
        String last = "";
        for (int i = 0; i < size; i++) {
            last = last.substring(0, in.count()) + in.text();
            facts.paths[i] = last;
            facts.kinds[i] = (byte) in.count();
            facts.stamps[i] = in.number();
            facts.contents[i] = in.number();
        }
        return facts;
    }
}
