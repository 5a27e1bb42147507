// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object is given as its first value. */
public sealed interface Initializer {
    /** Returns the index of the first token. */
    int from();

    /** Returns the index behind the last token. */
    int to();

    /** A list in braces. */
    record Braced(int from, int to, List<Element> elements) implements Initializer {}

    /** A single value, kept as tokens until somebody asks for it. */
    record Value(int from, int to) implements Initializer {}

    /** An element of a list with its designators, outermost first. */
    record Element(List<Designator> designators, Initializer value) {}

    /** Names the part of an object that an element is for. */
    sealed interface Designator {
        /** {@code .field}, or GNU's {@code field:}. */
        record Field(int at) implements Designator {}

        /** {@code [first]} or GNU's {@code [first ... last]}. */
        record Index(int at, Value first, @Nullable Value last) implements Designator {}
    }
}
