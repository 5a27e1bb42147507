// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import org.jspecify.annotations.Nullable;

/**
 * A variable of one of make's two flavors. Those that one evaluation makes by {@link #plus} are for one thread.
 *
 * <p>A list of objects is written in hundreds of lines that each add to it, so what is added goes behind a text that all of these
 * share, and a text of its own is made for a variable when it is asked for.
 */
final class MakeVariable {
    static final String ORIGIN_FILE = "file";
    static final String ORIGIN_ENVIRONMENT = "environment";
    static final String ORIGIN_AUTOMATIC = "automatic";

    private final boolean recursive;
    private final String origin;
    private final @Nullable Place place;
    private final int length;

    /** Begins with the value, if there is more than that; null if the value was given as a whole. */
    private final @Nullable StringBuilder text;

    private @Nullable String value;

    /**
     * Makes a variable.
     *
     * @param value text; for a recursive variable it is expanded at each use
     * @param recursive whether it was set by {@code =} rather than by {@code :=}
     * @param origin answer of the function {@code origin}
     * @param place line that set it last, null if no makefile did
     */
    MakeVariable(String value, boolean recursive, String origin, @Nullable Place place) {
        this.value = value;
        this.length = value.length();
        this.text = null;
        this.recursive = recursive;
        this.origin = origin;
        this.place = place;
    }

    private MakeVariable(StringBuilder text, boolean recursive, @Nullable Place place) {
        this.text = text;
        this.length = text.length();
        this.recursive = recursive;
        this.origin = ORIGIN_FILE;
        this.place = place;
    }

    /** Returns this variable with further words, as a line of a makefile adds them. */
    MakeVariable plus(String words, @Nullable Place line) {
        StringBuilder all = text;
        if (all == null || all.length() != length) {
            // Behind a text that another variable has made longer already there is no room.
            all = new StringBuilder(value());
        }
        if (length > 0) {
            all.append(' ');
        }
        return new MakeVariable(all.append(words), recursive, line);
    }

    String value() {
        if (value == null) {
            value = text == null ? "" : text.substring(0, length);
        }
        return value;
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean recursive() {
        return recursive;
    }

    String origin() {
        return origin;
    }

    @Nullable
    Place place() {
        return place;
    }
}
