// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/** The release of a tree, from the first assignments of its top Makefile. */
record KernelRelease(int version, int patchLevel, int subLevel, String extraVersion) {
    static final KernelRelease UNKNOWN = new KernelRelease(0, 0, 0, "");

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?m)^(VERSION|PATCHLEVEL|SUBLEVEL|EXTRAVERSION)[ \\t]*=[ \\t]*(.*?)[ \\t\\r]*$");

    /** The assignments stand in the first lines; what follows is long and may hold anything. */
    private static final int HEAD_BYTES = 4096;

    static KernelRelease of(SourceFile makefile) {
        byte[] bytes = makefile.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.UTF_8);
        Map<String, String> values = new HashMap<>();
        Matcher match = ASSIGNMENT.matcher(head);
        while (match.find()) {
            values.putIfAbsent(match.group(1), match.group(2));
        }
        return new KernelRelease(
                number(values.get("VERSION")),
                number(values.get("PATCHLEVEL")),
                number(values.get("SUBLEVEL")),
                values.getOrDefault("EXTRAVERSION", ""));
    }

    boolean atLeast(int otherVersion, int otherPatchLevel) {
        return version > otherVersion || (version == otherVersion && patchLevel >= otherPatchLevel);
    }

    /** Returns the release without local additions, such as {@code 6.12.1}. */
    String text() {
        return version + "." + patchLevel + "." + subLevel + extraVersion;
    }

    /** Returns what {@code LINUX_VERSION_CODE} is; the last part has eight bits, so a larger one counts as 255. */
    int code() {
        return (version << 16) + (patchLevel << 8) + Math.min(subLevel, 255);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
