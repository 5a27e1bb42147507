// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text region where a type may be defined; it is read only if the type is asked for.
 *
 * @param name tag or type name; null for an enum without a tag, and where the name is not in sight
 * @param offset of the keyword in the file
 */
record DefinitionSite(Kind kind, @Nullable Symbol name, int offset) {
    enum Kind {
        /** A struct or union with its members. */
        STRUCT,
        ENUM,
        TYPEDEF
    }

    /** The marks of all sites. */
    static final long ANY = -1;

    // Enums without a tag are many, and nobody looks for them by the name of a struct.
    private static final long ANONYMOUS_ENUM = 1L << 63;

    /** Returns one bit of 64, or more if the name is not in sight: with those of others, it tells where to look for a name. */
    long mark() {
        return name != null ? mark(name) : kind == Kind.ENUM ? ANONYMOUS_ENUM : ANY;
    }

    /** Returns the marks of which a site that may define a name has one. */
    static long marks(Kind kind, Symbol name) {
        return kind == Kind.ENUM ? mark(name) | ANONYMOUS_ENUM : mark(name);
    }

    private static long mark(Symbol name) {
        return 1L << name.hash();
    }
}
