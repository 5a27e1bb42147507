// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The directives (C17 6.10, with those of GNU C and C23). */
enum DirectiveKind {
    DEFINE,
    UNDEF,
    INCLUDE,
    INCLUDE_NEXT,
    IF,
    IFDEF,
    IFNDEF,
    ELIF,
    ELIFDEF,
    ELIFNDEF,
    ELSE,
    ENDIF,
    ERROR,
    WARNING,
    PRAGMA,
    LINE,
    /** A lone hash, a line marker, or a directive without meaning here such as {@code #ident}. */
    NULL,
    /** Anything else; an error unless it is skipped. */
    UNKNOWN;

    private static final Map<String, DirectiveKind> BY_NAME = new HashMap<>();

    static {
        for (DirectiveKind kind : values()) {
            if (kind != NULL && kind != UNKNOWN) {
                BY_NAME.put(kind.name().toLowerCase(Locale.ROOT), kind);
            }
        }
        for (String ignored : new String[] {"ident", "sccs", "assert", "unassert"}) {
            BY_NAME.put(ignored, NULL);
        }
    }

    static DirectiveKind of(String name) {
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }

    boolean opensConditional() {
        return this == IF || this == IFDEF || this == IFNDEF;
    }

    boolean continuesConditional() {
        return switch (this) {
            case ELIF, ELIFDEF, ELIFNDEF, ELSE -> true;
            default -> false;
        };
    }
}
