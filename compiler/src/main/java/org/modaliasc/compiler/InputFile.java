// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.Arrays;
import org.modaliasc.compiler.source.SourceFile;

/** A file that was read. Two are equal if path and content are. Immutable and thread-safe. */
public final class InputFile {
    private final SourceFile file;

    InputFile(SourceFile file) {
        this.file = file;
    }

    /** Returns the path by which the file was read: absolute, or relative to the working directory. */
    public String path() {
        return file.name();
    }

    /** Returns the SHA-256 digest of the content in lower-case hexadecimal digits; it is made when it is first asked for. */
    public String digest() {
        return file.digest();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputFile input
                && path().equals(input.path())
                && Arrays.equals(file.bytes(), input.file.bytes());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    @Override
    public String toString() {
        return path();
    }
}
