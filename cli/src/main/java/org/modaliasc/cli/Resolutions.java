// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Answers modaliases one after the other, keeping nothing but the text that is not written yet. */
final class Resolutions {
    /** Characters after which the text is written: a stream writes what it gets, and a write costs more than an answer. */
    private static final int PIECE = 1 << 16;

    private final Resolver resolver;
    private final ResolutionFormat format;
    private final PrintStream out;
    private final StringBuilder text = new StringBuilder();
    private boolean named;
    private boolean failed;
    private long count;
    private long unmatched;
    private long malformed;

    Resolutions(Resolver resolver, ResolutionFormat format, PrintStream out) {
        this.resolver = resolver;
        this.format = format;
        this.out = out;
    }

    /** Starts; {@code withNames} tells whether lines of text say to which modalias they belong. */
    void begin(boolean withNames) {
        named = withNames;
        format.begin(text);
    }

    Resolution add(String modalias) {
        Resolution resolution = resolver.resolve(modalias);
        format.append(text, resolution, count++, named);
        unmatched += resolution.status() == ExitStatus.NEGATIVE ? 1 : 0;
        malformed += resolution.status() == ExitStatus.FAILED ? 1 : 0;
        if (text.length() >= PIECE) {
            flush();
        }
        return resolution;
    }

    void end() {
        format.end(text);
        flush();
    }

    void flush() {
        if (text.length() > 0) {
            // Encoded here: a PrintStream does it character by character.
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            text.setLength(0);
            failed = out.checkError();
        }
    }

    /** Returns whether the output takes no more. */
    boolean failed() {
        return failed;
    }

    /** Returns the exit status for all answers so far: the worst, and malformed is worse than without a module. */
    int status() {
        return malformed > 0 ? ExitStatus.FAILED : unmatched > 0 ? ExitStatus.NEGATIVE : ExitStatus.SUCCESS;
    }

    /** Returns one sentence about what was not found. */
    String summary() {
        return count + " modaliases: " + unmatched + " without a module, " + malformed + " malformed.";
    }
}
