// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.source.SourceStore;

/** The facts about paths that differ in their last parts only, so that what is before those is kept and looked at once. */
final class DirectoryFacts {
    /** A stamp that no file has. */
    private static final long NEVER = -1;

    private static final Kind[] KINDS = Kind.values();

    private final int first;
    private final int size;
    private final String prefix;

    /** What these were read from; null if they differ from that. */
    private @Nullable Decoder stored;

    /** All by position. Nothing is asked about most directories of a tree, and what is made for a check lives for a moment only. */
    private @Nullable Columns decoded;

    /** What a path is to a result; the order is that of the stored numbers. */
    enum Kind {
        /** A file that matters to the sources that read it. */
        FILE,
        /** A file that matters to all. */
        SHARED_FILE,
        /** A directory in which ordinary names were looked up. */
        DIRECTORY,
        /** A directory of which all names matter. */
        LISTING,
        /** A file that no longer matters; it keeps its number. */
        DROPPED;

        boolean isDirectory() {
            return this == DIRECTORY || this == LISTING;
        }
    }

    /** What is known of a path before its stamp is taken; the name is its last part. */
    record Fact(String path, String name, Kind kind, long content) {}

    private record Columns(String[] names, Kind[] kinds, long[] stamps, long[] contents) {
        Columns(int size) {
            this(new String[size], new Kind[size], new long[size], new long[size]);
        }
    }

    private DirectoryFacts(int first, int size, String prefix) {
        this.first = first;
        this.size = size;
        this.prefix = prefix;
    }

    /** Takes facts in the order of their names, which get the numbers from {@code first} on; the stamps are still missing. */
    static DirectoryFacts of(int first, String prefix, List<Fact> facts) {
        DirectoryFacts made = new DirectoryFacts(first, facts.size(), prefix);
        Columns all = new Columns(made.size);
        for (int i = 0; i < made.size; i++) {
            Fact fact = facts.get(i);
            all.names[i] = fact.name;
            all.kinds[i] = fact.kind;
            all.stamps[i] = NEVER;
            all.contents[i] = fact.content;
        }
        made.decoded = all;
        return made;
    }

    /** Returns the part of a path that is the same for all in its directory. */
    static String prefix(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Returns the number of the first path. */
    int first() {
        return first;
    }

    String prefix() {
        return prefix;
    }

    int size() {
        return size;
    }

    /** Returns the number of a path that begins with the prefix, -1 if it is not here. */
    int indexOf(String path) {
        int found = Arrays.binarySearch(all().names, path.substring(prefix.length()));
        return found < 0 ? -1 : first + found;
    }

    String path(int number) {
        return prefix + all().names[number - first];
    }

    Kind kind(int number) {
        return all().kinds[number - first];
    }

    long content(int number) {
        return all().contents[number - first];
    }

    void setKind(int number, Kind kind) {
        all().kinds[number - first] = kind;
        stored = null;
    }

    /** Takes the content that a path was found to have, and its stamp if that proves it. */
    void renew(int number, Kind kind, long content, Sightings seen) {
        setKind(number, kind);
        all().contents[number - first] = content;
        take(number - first, directory(), seen);
    }

    /** Takes the stamps of all, and the names in the directories. */
    void take(Sightings seen) {
        Path directory = directory();
        for (int i = 0; i < size; i++) {
            take(i, directory, seen);
        }
    }

    private void take(int i, @Nullable Path directory, Sightings seen) {
        Columns all = all();
        String name = all.names[i];
        FileStamp stamp = stamp(directory, name);
        boolean settled = stamp.exists() && stamp.settled() < seen.since();
        all.stamps[i] = settled ? stamp.value() : NEVER;
        if (all.kinds[i].isDirectory() && settled) {
            // A directory that did not change since the first question holds the names that it held at any of them.
            String[] found = seen.names(prefix + name);
            all.contents[i] = found == null ? listed(name, all.kinds[i]) : content(found, all.kinds[i]);
        }
    }

    /**
     * Looks which paths changed since these were stored; {@code changed} is set at their numbers. One that is the same with another
     * stamp gets that one.
     */
    void check(boolean[] changed, long now) {
        Path directory = directory();
        Decoder in = entries();
        for (int i = 0; i < size; i++) {
            String name = in.text();
            Kind kind = KINDS[in.count()];
            long stampThen = in.number();
            long contentThen = in.number();
            if (kind == Kind.DROPPED) {
                continue;
            }
            FileStamp stamp = stamp(directory, name);
            if (stamp.value() == stampThen) {
                continue;
            }
            if (!stamp.exists() || contentThen == Sightings.UNKNOWN || contentNow(name, kind) != contentThen) {
                changed[first + i] = true;
            } else if (stamp.settled() < now) {
                all().stamps[i] = stamp.value();
                stored = null;
            }
        }
    }

    /** Tells whether these differ from what they were read from. */
    boolean differs() {
        return stored == null;
    }

    private @Nullable Path directory() {
        try {
            return Path.of(prefix);
        } catch (InvalidPathException impossible) {
            return null;
        }
    }

    private static FileStamp stamp(@Nullable Path directory, String name) {
        return directory == null ? FileStamp.NONE : FileStamp.of(directory, name);
    }

    private long contentNow(String name, Kind kind) {
        if (kind.isDirectory()) {
            return listed(name, kind);
        }
        File file = new File(prefix + name);
        if (!file.isFile()) {
            // What comes out of a pipe comes once, and a run that does all anew will want it.
            return Sightings.UNKNOWN;
        }
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(SourceStore.MAX_FILE_BYTES + 1);
            return bytes.length > SourceStore.MAX_FILE_BYTES
                    ? Sightings.UNKNOWN
                    : Sightings.content(bytes, bytes.length);
        } catch (IOException unreadable) {
            return Sightings.UNKNOWN;
        }
    }

    private long listed(String name, Kind kind) {
        String[] found = new File(prefix + name).list();
        return found == null ? Sightings.UNKNOWN : content(found, kind);
    }

    private static long content(String[] found, Kind kind) {
        Arrays.sort(found);
        StringBuilder text = new StringBuilder();
        for (String name : found) {
            if (kind == Kind.LISTING || !Sightings.passing(name)) {
                text.append(name).append('/');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Sightings.content(bytes, bytes.length);
    }

    void write(Encoder out) {
        if (stored != null) {
            out.part(stored);
            return;
        }
        Columns all = all();
        Encoder part = new Encoder();
        part.text(prefix);
        for (int i = 0; i < size; i++) {
            part.text(all.names[i]);
            part.count(all.kinds[i].ordinal());
            part.number(all.stamps[i]);
            part.number(all.contents[i]);
        }
        out.part(part);
    }

    static DirectoryFacts read(int first, int size, Decoder stored) {
        DirectoryFacts facts = new DirectoryFacts(first, size, stored.again().text());
        facts.stored = stored;
        return facts;
    }

    private Columns all() {
        Columns all = decoded;
        if (all == null) {
            all = new Columns(size);
            Decoder in = entries();
            for (int i = 0; i < size; i++) {
                all.names[i] = in.text();
                all.kinds[i] = KINDS[in.count()];
                all.stamps[i] = in.number();
                all.contents[i] = in.number();
            }
            decoded = all;
        }
        return all;
    }

    /** Returns what is stored behind the prefix; nothing differs from that as long as nothing is decoded. */
    private Decoder entries() {
        Decoder in = Objects.requireNonNull(stored).again();
        in.text();
        return in;
    }
}
