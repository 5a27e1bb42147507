// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import java.nio.file.Path;

/** One place where headers of a dependency are. */
public sealed interface HeaderPlace {
    /** Where a jar has its headers. */
    String FOLDER = "META-INF/modaliasc/include";

    /** A directory of headers. */
    record Directory(Path path) implements HeaderPlace {}

    /** A jar with headers in {@link #FOLDER}, or without any. */
    record Archive(Path path) implements HeaderPlace {}
}
