// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** A stretch of a file: a directive, a run of definitions, or the text up to the next of them. */
abstract sealed class Item permits Directive, DefineRun, TextRegion {
    private final int start;
    private final int end;

    Item(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** Returns the offset of the first byte. */
    int start() {
        return start;
    }

    /** Returns the offset behind the last byte. */
    int end() {
        return end;
    }
}
