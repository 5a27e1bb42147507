// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the specifiers of a declaration that matters for its type. */
public sealed interface Specifier {
    /** A keyword such as {@code unsigned}. */
    record Basic(int at) implements Specifier {}

    /** A type name, or a macro of a header that was not found. */
    record Named(int at) implements Specifier {}

    /** A struct or union; {@code tag} is -1 without one, and {@code members} is null if only named. */
    record Struct(int at, boolean union, int tag, @Nullable List<Member> members, List<Attribute> attributes)
            implements Specifier {}

    /** An enum; {@code tag} is -1 without one, and {@code constants} is null if only named. */
    record Enum(int at, int tag, @Nullable List<Enumerator> constants, List<Attribute> attributes)
            implements Specifier {}

    /** The type of something else. */
    record Typeof(int from, int to) implements Specifier {}

    /** An attribute, of which some change the layout. */
    record Attribute(int from, int to) implements Specifier {}

    /** A member; {@code name} is -1 for an unnamed one, {@code width} is null unless it is a bit-field. */
    record Member(TypeName type, int name, Initializer.@Nullable Value width, List<Attribute> attributes) {}

    /** An enum constant; without a value it is one more than the constant before it. */
    record Enumerator(int name, Initializer.@Nullable Value value) {}
}
