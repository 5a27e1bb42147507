// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.modaliasc.compiler.source.Sightings;

/**
 * What a file system tells about a file without reading it.
 *
 * @param value number that changes with the time of change and the inode, or with the time of modification and the size where those are
 *     not told; 0 if there is no such file
 * @param time that time in nanoseconds since 1970
 */
record FileStamp(long value, long time) {
    static final FileStamp NONE = new FileStamp(0, 0);

    // The time of change moves with the size and with the time of modification, also when that is set back. A link that
    // is
    // made to lead elsewhere shows in the inode. Windows tells neither.
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String TIME = UNIX ? "ctime" : "lastModifiedTime";
    private static final String NUMBER = UNIX ? "ino" : "size";

    private static final String ATTRIBUTES = (UNIX ? "unix:" : "") + TIME + ',' + NUMBER;

    static FileStamp of(Path directory, String name) {
        try {
            Map<String, Object> attributes = Files.readAttributes(directory.resolve(name), ATTRIBUTES);
            if (attributes.get(TIME) instanceof FileTime changed && attributes.get(NUMBER) instanceof Long number) {
                long time = changed.to(TimeUnit.NANOSECONDS);
                long value = mix(mix(1, time), number);
                return new FileStamp(value == 0 ? 1 : value, time);
            }
            return NONE;
        } catch (IOException | IllegalArgumentException absent) {
            return NONE;
        }
    }

    /**
     * Returns the time in milliseconds since 1970 from which on a change would have given another stamp. A file system that counts whole
     * seconds may be one that counts every other second only (FAT).
     */
    long settled() {
        return Math.floorDiv(time, 1_000_000) + (time % 1_000_000_000 == 0 ? 2_000 : 50);
    }

    private static long mix(long sum, long more) {
        long mixed = (sum ^ more) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    boolean exists() {
        return this != NONE;
    }

    /** Returns the directory itself, or the nearest one above it that exists. */
    static String nearestDirectory(String path, Sightings seen) {
        String nearest = path;
        while (!seen.isDirectory(nearest)) {
            String parent = new File(nearest).getParent();
            if (parent == null) {
                return path.startsWith("/") ? "/" : ".";
            }
            nearest = parent;
        }
        return nearest;
    }
}
