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

    /** Returns the same for a slice that starts {@code by} tokens earlier. */
    Initializer shifted(int by);

    /** A list in braces. */
    record Braced(int from, int to, List<Element> elements) implements Initializer {
        @Override
        public Initializer shifted(int by) {
            List<Element> moved =
                    elements.stream().map(element -> element.shifted(by)).toList();
            return new Braced(from + by, to + by, moved);
        }
    }

    /** A single value, kept as tokens until somebody asks for it. */
    record Value(int from, int to) implements Initializer {
        @Override
        public Value shifted(int by) {
            return new Value(from + by, to + by);
        }
    }

    /** An element of a list with its designators, outermost first. */
    record Element(List<Designator> designators, Initializer value) {
        private Element shifted(int by) {
            List<Designator> moved = designators.stream()
                    .map(designator -> designator.shifted(by))
                    .toList();
            return new Element(moved, value.shifted(by));
        }
    }

    /** Names the part of an object that an element is for. */
    sealed interface Designator {
        /** Returns the same for a slice that starts {@code by} tokens earlier. */
        Designator shifted(int by);

        /** {@code .field}, or GNU's {@code field:}. */
        record Field(int at) implements Designator {
            @Override
            public Designator shifted(int by) {
                return new Field(at + by);
            }
        }

        /** {@code [first]} or GNU's {@code [first ... last]}. */
        record Index(int at, Value first, @Nullable Value last) implements Designator {
            @Override
            public Designator shifted(int by) {
                return new Index(at + by, first.shifted(by), last == null ? null : last.shifted(by));
            }
        }
    }
}
