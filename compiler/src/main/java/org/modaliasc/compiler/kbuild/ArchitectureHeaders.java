// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/** The headers of {@code asm/} that some architecture has; looked up when asked for, which is seldom. Thread-safe. */
final class ArchitectureHeaders {
    private final MakeFiles files;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    ArchitectureHeaders(MakeFiles files) {
        this.files = files;
    }

    /** Tells whether any architecture, or all of them together, has a header such as {@code asm/irq.h}. */
    boolean contains(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private boolean find(String name) {
        if (files.isFile("include/asm-generic/" + name.substring("asm/".length()))) {
            return true;
        }
        for (String architecture : files.directoriesIn("arch")) {
            for (String part : List.of("/include/", "/include/uapi/")) {
                if (files.isFile("arch/" + architecture + part + name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
