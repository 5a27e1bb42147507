// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts the braces that are open in the text of a unit.
 *
 * <p>A header that is only passed over is taken to be balanced: whatever was counted in it is forgotten when it ends.
 */
final class IncludeDepths {
    private static final class File {
        private final FileIndex index;
        private final int includeDepth;
        private final int bracesBefore;
        private boolean read;

        File(FileIndex index, int includeDepth, int bracesBefore) {
            this.index = index;
            this.includeDepth = includeDepth;
            this.bracesBefore = bracesBefore;
        }
    }

    private final Deque<File> files = new ArrayDeque<>();
    private int braces;

    /** Moves to a text, which may leave files and enter others. */
    void move(ActiveText text) {
        while (!files.isEmpty() && left(files.element(), text)) {
            File file = files.pop();
            if (!file.read) {
                braces = file.bracesBefore;
            }
        }
        if (files.isEmpty() || files.element().index != text.index()) {
            files.push(new File(text.index(), text.depth(), braces));
        }
    }

    private static boolean left(File file, ActiveText text) {
        return file.includeDepth > text.depth() || (file.includeDepth == text.depth() && file.index != text.index());
    }

    boolean atFileScope() {
        return braces == 0;
    }

    void open() {
        files.element().read = true;
        braces++;
    }

    void close() {
        files.element().read = true;
        braces = Math.max(0, braces - 1);
    }

    /** Accounts for text that is not read brace by brace. */
    void pass(int net) {
        braces = Math.max(0, braces + net);
    }

    void reset(int depth) {
        files.element().read = true;
        braces = depth;
    }
}
