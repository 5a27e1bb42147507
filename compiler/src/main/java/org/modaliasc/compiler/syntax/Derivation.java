// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import org.jspecify.annotations.Nullable;

/** One step from a type to another. */
public sealed interface Derivation {
    /** A pointer to the type. */
    record Pointer() implements Derivation {}

    /** An array of the type; the bound is null if left out. */
    record Array(Initializer.@Nullable Value bound) implements Derivation {}

    /** A function that returns the type. */
    record Function() implements Derivation {}
}
