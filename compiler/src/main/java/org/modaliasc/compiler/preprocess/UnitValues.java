// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Collection;
import org.modaliasc.compiler.source.SourceFile;

/** What the built-in macros stand for in one translation unit. Not thread-safe. */
final class UnitValues implements BuiltinValues {
    private final SourceFile source;
    private final Collection<IncludeFrame> frames;
    private final PresumedLines lines = new PresumedLines();
    private int counter;

    /** Takes the main file, and those that are being read, that file among them. */
    UnitValues(SourceFile source, Collection<IncludeFrame> frames) {
        this.source = source;
        this.frames = frames;
    }

    /** Returns what {@code __COUNTER__} gives next. */
    int counter() {
        return counter;
    }

    /** Lets {@code __COUNTER__} go on from a value, after an expansion that does not count. */
    void counter(int from) {
        counter = from;
    }

    PresumedLines lines() {
        return lines;
    }

    @Override
    public String value(BuiltinMacro macro, Token name) {
        Token origin = name.origin();
        return switch (macro) {
            case LINE -> Integer.toString(lines.line(origin));
            case FILE -> lines.quotedName(origin);
            case BASE_FILE -> lines.quoted(source.name());
            case INCLUDE_LEVEL -> Integer.toString(Math.max(0, frames.size() - 1));
            case COUNTER -> Integer.toString(counter++);
            // The words of gcc for an unknown time: output must not depend on when it is made.
            case DATE -> "\"??? ?? ????\"";
            case TIME -> "\"??:??:??\"";
            case TIMESTAMP -> "\"??? ??? ?? ??:??:?? ????\"";
            // Both are asked before using something newer than the compiler, and gcc 12 has what kernels ask for.
            case HAS_ATTRIBUTE, HAS_BUILTIN, HAS_INCLUDE, HAS_INCLUDE_NEXT, PRAGMA -> "1";
        };
    }
}
