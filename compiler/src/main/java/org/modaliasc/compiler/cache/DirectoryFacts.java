// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;

/** The facts about paths that differ in their last parts only, so that what is before those is kept and looked at once. */
final class DirectoryFacts {
    /** A stamp that no file has. */
    private static final long NEVER = -1;

    private static final Kind[] KINDS = Kind.values();

    private final int first;
    private final String prefix;
    private final String[] names;
    private final Kind[] kinds;
    private final long[] stamps;
    private final long[] contents;

    /** What these were read from; null if they differ from that. */
    private @Nullable Decoder stored;

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

    private DirectoryFacts(int first, String prefix, int size) {
        this.first = first;
        this.prefix = prefix;
        this.names = new String[size];
        this.kinds = new Kind[size];
        this.stamps = new long[size];
        this.contents = new long[size];
    }

    /** Takes facts in the order of their names, which get the numbers from {@code first} on; the stamps are still missing. */
    static DirectoryFacts of(int first, String prefix, List<Fact> facts) {
        DirectoryFacts made = new DirectoryFacts(first, prefix, facts.size());
        for (int i = 0; i < made.names.length; i++) {
            Fact fact = facts.get(i);
            made.names[i] = fact.name;
            made.kinds[i] = fact.kind;
            made.stamps[i] = NEVER;
            made.contents[i] = fact.content;
        }
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
        return names.length;
    }

    /** Returns the number of a path that begins with the prefix, -1 if it is not here. */
    int indexOf(String path) {
        int found = Arrays.binarySearch(names, path.substring(prefix.length()));
        return found < 0 ? -1 : first + found;
    }

    String path(int number) {
        return prefix + names[number - first];
    }

    Kind kind(int number) {
        return kinds[number - first];
    }

    long content(int number) {
        return contents[number - first];
    }

    void setKind(int number, Kind kind) {
        kinds[number - first] = kind;
        stored = null;
    }

    /** Takes the content that a path was found to have, and its stamp if that proves it. */
    void renew(int number, Kind kind, long content, Sightings seen) {
        setKind(number, kind);
        contents[number - first] = content;
        take(number - first, directory(), seen);
    }

    /** Takes the stamps of all, and the names in the directories. */
    void take(Sightings seen) {
        Path directory = directory();
        for (int i = 0; i < names.length; i++) {
            take(i, directory, seen);
        }
    }

    private void take(int i, @Nullable Path directory, Sightings seen) {
        FileStamp stamp = stamp(i, directory);
        boolean settled = stamp.exists() && stamp.settled() < seen.since();
        stamps[i] = settled ? stamp.value() : NEVER;
        if (kinds[i].isDirectory() && settled) {
            // A directory that did not change since the first question holds the names that it held at any of them.
            String[] found = seen.names(prefix + names[i]);
            contents[i] = found == null ? listed(i) : content(i, found);
        }
    }

    /** Looks which paths changed; {@code changed} is set at their numbers. One that is the same with another stamp gets that one. */
    void check(boolean[] changed, long now) {
        Path directory = directory();
        for (int i = 0; i < names.length; i++) {
            if (kinds[i] == Kind.DROPPED) {
                continue;
            }
            FileStamp stamp = stamp(i, directory);
            if (stamp.value() == stamps[i]) {
                continue;
            }
            if (!stamp.exists() || contents[i] == Sightings.UNKNOWN || contentNow(i) != contents[i]) {
                changed[first + i] = true;
            } else if (stamp.settled() < now) {
                stamps[i] = stamp.value();
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

    private FileStamp stamp(int i, @Nullable Path directory) {
        return directory == null ? FileStamp.NONE : FileStamp.of(directory, names[i]);
    }

    private long contentNow(int i) {
        if (kinds[i].isDirectory()) {
            return listed(i);
        }
        try {
            byte[] bytes = Files.readAllBytes(Path.of(prefix + names[i]));
            return Sightings.content(bytes, bytes.length);
        } catch (IOException unreadable) {
            return Sightings.UNKNOWN;
        }
    }

    private long listed(int i) {
        String[] found = new File(prefix + names[i]).list();
        return found == null ? Sightings.UNKNOWN : content(i, found);
    }

    private long content(int i, String[] found) {
        Arrays.sort(found);
        boolean all = kinds[i] == Kind.LISTING;
        StringBuilder text = new StringBuilder();
        for (String name : found) {
            if (all || !Sightings.passing(name)) {
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
        Encoder part = new Encoder();
        part.text(prefix);
        for (int i = 0; i < names.length; i++) {
            part.text(names[i]);
            part.count(kinds[i].ordinal());
            part.number(stamps[i]);
            part.number(contents[i]);
        }
        out.part(part);
    }

    static DirectoryFacts read(int first, int size, Decoder stored) {
        Decoder in = stored.again();
        DirectoryFacts facts = new DirectoryFacts(first, in.text(), size);
        for (int i = 0; i < size; i++) {
            facts.names[i] = in.text();
            facts.kinds[i] = KINDS[in.count()];
            facts.stamps[i] = in.number();
            facts.contents[i] = in.number();
        }
        facts.stored = stored;
        return facts;
    }
}
