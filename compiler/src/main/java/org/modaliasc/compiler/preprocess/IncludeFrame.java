// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** How far a unit has come in a file that it is in. Not thread-safe. */
final class IncludeFrame {
    final FileIndex index;
    final int directory;
    // Whether only this unit reads the file, so that its definitions are of no interest to others.
    final boolean own;
    final @Nullable EffectRecording recording;
    int item;
    int openConditionals;

    IncludeFrame(FileIndex index, int directory, boolean own, @Nullable EffectRecording recording) {
        this.index = index;
        this.directory = directory;
        this.own = own;
        this.recording = recording;
    }
}
