// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.ElementShape;
import org.modaliasc.compiler.preprocess.ShapedElement;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.TokenSlice;

/**
 * How an element of a known shape fills an entry: every field has the value it has in all elements of the shape, or is one of the
 * numbers of the element.
 *
 * <p>Made while the first element of the shape goes the ordinary way, by noting which tokens each field got. A shape whose fields
 * depend on the numbers in another way, or that gives rise to any finding, has no program; its elements all go the ordinary way.
 */
final class EntryProgram {
    /** No number of the element is copied: the value is that of the first element. */
    private static final int SAME = -1;

    private final List<Field> fields;
    private final FieldValue[] values;
    private final int[] sources;

    private EntryProgram(List<Field> fields, FieldValue[] values, int[] sources) {
        this.fields = fields;
        this.values = values;
        this.sources = sources;
    }

    void run(ShapedElement element, IdEntry entry) {
        for (int i = 0; i < sources.length; i++) {
            FieldValue value = values[i];
            if (sources[i] != SAME) {
                value = new FieldValue.Number(fields.get(i).truncate(element.number(sources[i])));
            } else if (value instanceof FieldValue.Unevaluated unevaluated) {
                value = unevaluated.in(element);
            }
            entry.set(fields.get(i), value);
        }
    }

    /**
     * Makes the program of a shape.
     *
     * @param entry as the first element of the shape filled it
     * @param written the tokens each field was given last, null for a field without value
     * @return the program, or null if the shape has none
     */
    static @Nullable EntryProgram of(
            ElementShape shape, List<Field> fields, IdEntry entry, @Nullable TokenSlice[] written, LeafValues leaves) {
        if (!allInside(shape, written)) {
            return null;
        }
        FieldValue[] values = new FieldValue[fields.size()];
        int[] sources = new int[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = entry.value(fields.get(i));
            sources[i] = SAME;
            TokenSlice slice = written[i];
            if (slice == null || !dependsOnNumber(shape, slice)) {
                continue;
            }
            int number = values[i] instanceof FieldValue.Number ? copied(shape, slice, leaves) : SAME;
            if (number == SAME && !(values[i] instanceof FieldValue.Unevaluated)) {
                return null;
            }
            sources[i] = number;
        }
        return new EntryProgram(List.copyOf(fields), values, sources);
    }

    /** Tells whether every number stands in the value of a field; one in a designator decides which field gets a value. */
    private static boolean allInside(ElementShape shape, @Nullable TokenSlice[] written) {
        boolean[] inside = new boolean[shape.tokens().size()];
        for (TokenSlice slice : written) {
            if (slice != null) {
                Arrays.fill(inside, slice.from(), slice.to(), true);
            }
        }
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i] && shape.numberAt(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean dependsOnNumber(ElementShape shape, TokenSlice slice) {
        for (int i = slice.from(); i < slice.to(); i++) {
            if (shape.numberAt(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number that is the whole value, be it in parentheses; {@link #SAME} if the value is more than that. */
    private static int copied(ElementShape shape, TokenSlice slice, LeafValues leaves) {
        try {
            return leaves.expression(slice) instanceof Expression.Number number
                    ? shape.numberAt(slice.from() + number.at())
                    : SAME;
        } catch (TableError error) {
            return SAME;
        }
    }
}
