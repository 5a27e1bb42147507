// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads every file at most once, so that all translation units share its bytes and what is derived from them.
 *
 * <p>Files can be overlaid by text that the program supplies, such as the headers that a kernel build would generate. Thread-safe.
 */
public final class SourceStore {
    /** Largest file read, in bytes; the largest header of a kernel has about 20 MB (generated register lists). */
    public static final int MAX_FILE_BYTES = 64 << 20;

    private final Map<String, Lookup> known = new ConcurrentHashMap<>();
    private final Map<String, SourceFile> handedOver = new ConcurrentHashMap<>();
    private final Map<String, Lookup.Found> readAhead = new ConcurrentHashMap<>();
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();
    private final Sightings sightings;

    private final FileAccess disk;
    private final @Nullable SourceStore below;
    private final @Nullable String mountPoint;
    private final Function<String, byte @Nullable []> mounted;

    /** Creates a store over the files on disk. */
    public SourceStore() {
        this(FileAccess.disk(), null, name -> null);
    }

    /**
     * Creates a store with a directory that is not on disk.
     *
     * @param disk gives all other files
     * @param mountPoint path of that directory, without a slash at its end
     * @param mounted returns the text of a file by its path below that directory, null if there is none
     */
    public SourceStore(FileAccess disk, @Nullable String mountPoint, Function<String, byte @Nullable []> mounted) {
        this.disk = disk;
        this.below = null;
        this.sightings = new Sightings(disk);
        this.mountPoint = mountPoint;
        this.mounted = mounted;
    }

    private SourceStore(SourceStore below) {
        this.disk = below.disk;
        this.below = below;
        this.sightings = below.sightings;
        this.mountPoint = null;
        this.mounted = name -> null;
    }

    /** Returns a store that shares the files of this one but has overlays of its own. */
    public SourceStore layer() {
        return new SourceStore(this);
    }

    /** Supplies a text under a name; a later file of that name on disk is not looked at. */
    public void overlay(String name, String text) {
        known.put(name, new Lookup.Found(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), true)));
    }

    /** Looks for a file by its path; the answer is remembered, also when the file is missing. */
    public Lookup lookup(String path) {
        Lookup answer = known.get(path);
        if (answer == null && below != null) {
            return below.lookup(path);
        }
        if (answer == null) {
            answer = read(path);
            Lookup earlier = known.putIfAbsent(path, answer);
            return earlier == null ? answer : earlier;
        }
        return answer;
    }

    /** Looks for a file that nobody will ask for again, so that its text is not kept; what is kept already is given. */
    public Lookup lookupOnce(String path) {
        Lookup answer = known.get(path);
        if (answer == null && below != null) {
            return below.lookupOnce(path);
        }
        if (answer != null) {
            return answer;
        }
        SourceFile given = handedOver.remove(path);
        return given == null ? read(path) : new Lookup.Found(given);
    }

    /** Takes a file that was read from disk past this store and will be looked for once, so that it is not read again then. */
    public void handOver(SourceFile file) {
        if (below != null) {
            below.handOver(file);
        } else if (disk instanceof DiskFiles) {
            handedOver.put(file.name(), file);
        }
    }

    /** Reads a file that is likely to be looked for; it counts as asked for when it is. Null if it cannot be read or has been looked for. */
    public @Nullable SourceFile readAhead(String path) {
        if (below != null) {
            return below.readAhead(path);
        }
        if (known.containsKey(path) || !(read(path) instanceof Lookup.Found found)) {
            return null;
        }
        readAhead.put(path, found);
        return found.file();
    }

    /** Returns the notes about what was asked of the disk by others than this store; layers share them. */
    public Sightings sightings() {
        return sightings;
    }

    /**
     * Gives the paths and contents of all files on disk that were read, and notes which paths were asked for in vain. Of a file that is
     * given twice the second content holds: the one that the store keeps.
     */
    public void contents(ObjLongConsumer<String> each) {
        if (below != null) {
            below.contents(each);
            return;
        }
        for (Map.Entry<String, Long> file : sightings.files().entrySet()) {
            each.accept(file.getKey(), file.getValue());
        }
        for (Map.Entry<String, Lookup> entry : known.entrySet()) {
            String path = entry.getKey();
            Lookup lookup = entry.getValue();
            if (lookup instanceof Lookup.Found found) {
                if (!found.file().builtIn()) {
                    each.accept(path, found.file().content());
                }
            } else if (lookup instanceof Lookup.Unreadable) {
                each.accept(path, Sightings.UNKNOWN);
            } else if (mountPoint == null || !path.startsWith(mountPoint + '/')) {
                sightings.asked(path);
            }
        }
    }

    /** Returns the file of that path if it can be read, and null otherwise. */
    public @Nullable SourceFile open(String path) {
        return lookup(path) instanceof Lookup.Found found ? found.file() : null;
    }

    /** Tells whether a directory on disk has an entry of a name, of whatever kind; the disk is asked once for all names. */
    public boolean lists(String directory, String name) {
        return listing(directory).has(name);
    }

    /** Returns the names in a directory on disk; the disk is asked once. */
    public Listing listing(String directory) {
        if (below != null) {
            return below.listing(directory);
        }
        Listing known = listings.get(directory);
        return known != null ? known : listings.computeIfAbsent(directory, absent -> new Listing(absent, sightings));
    }

    private Lookup read(String path) {
        Lookup early = readAhead.remove(path);
        if (early != null) {
            return early;
        }
        if (mountPoint != null && path.startsWith(mountPoint + '/')) {
            byte[] bytes = mounted.apply(path.substring(mountPoint.length() + 1));
            return bytes == null ? Lookup.MISSING : new Lookup.Found(new SourceFile(path, bytes, true));
        }
        return disk instanceof DiskFiles files ? read(files, path) : disk.read(path);
    }

    /** Reads a file from disk, which need not be asked whether there is one if the directory has been listed. */
    private Lookup read(DiskFiles files, String path) {
        int slash = path.lastIndexOf('/');
        Listing listing = slash < 0 ? null : listings.get(path.substring(0, slash));
        if (listing == null || !listing.complete()) {
            return files.read(path);
        }
        return listing.has(path.substring(slash + 1)) ? files.readListed(path) : Lookup.MISSING;
    }
}
