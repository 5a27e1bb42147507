// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;

/** One entry of an id table. Immutable once its table has been built. */
public final class IdEntry {
    private final int index;
    private final FieldValue[] values;
    private @Nullable Token place;

    IdEntry(int index, int fields) {
        this.index = index;
        this.values = new FieldValue[fields];
        Arrays.fill(values, FieldValue.ZERO);
    }

    /** Returns the position in the table, counted from 0. */
    public int index() {
        return index;
    }

    /** Returns the first token of the entry where it stands in a file, or null for one that is only implied. */
    public @Nullable Token place() {
        return place;
    }

    /** Returns the value of a field. */
    public FieldValue value(Field field) {
        return values[field.index()];
    }

    /** Returns the number in a field, zero-extended to 64 bits; 0 if the field holds no evaluated number. */
    public long number(Field field) {
        return values[field.index()] instanceof FieldValue.Number number ? number.value() : 0;
    }

    void set(Field field, FieldValue value) {
        values[field.index()] = value;
    }

    void clear() {
        Arrays.fill(values, FieldValue.ZERO);
    }

    void place(Token token) {
        place = token;
    }
}
