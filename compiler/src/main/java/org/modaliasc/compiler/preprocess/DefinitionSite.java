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
}
