// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;

/**
 * A variable with a name in it and with pointers that may be to id tables: a driver.
 *
 * @param identifier of the variable
 * @param place where the variable is declared, or its element if it is an array
 * @param references what its pointers name, in order of declaration
 */
public record DriverObject(String identifier, Token place, List<Reference> references) {
    /** Copies the list. */
    public DriverObject {
        references = List.copyOf(references);
    }

    /**
     * An identifier in the value of a pointer.
     *
     * @param target the identifier
     * @param name the driver's name as it belongs to this pointer
     */
    public record Reference(String target, Name name) {}

    /**
     * The value of the member with the driver's name.
     *
     * @param text null if there is no value, or one that is not known here
     * @param variable the variable that the value is to be taken from, if this unit does not give it; otherwise null
     */
    public record Name(@Nullable String text, @Nullable String variable) {
        static final Name NONE = new Name(null, null);
    }
}
