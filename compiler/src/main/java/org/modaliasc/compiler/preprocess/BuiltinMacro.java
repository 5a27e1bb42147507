// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** The macros whose replacement depends on where they stand, or that are operators of conditions. */
enum BuiltinMacro {
    FILE("__FILE__", false),
    BASE_FILE("__BASE_FILE__", false),
    LINE("__LINE__", false),
    INCLUDE_LEVEL("__INCLUDE_LEVEL__", false),
    COUNTER("__COUNTER__", false),
    DATE("__DATE__", false),
    TIME("__TIME__", false),
    TIMESTAMP("__TIMESTAMP__", false),
    PRAGMA("_Pragma", true),
    HAS_INCLUDE("__has_include", true),
    HAS_INCLUDE_NEXT("__has_include_next", true),
    HAS_ATTRIBUTE("__has_attribute", true),
    HAS_BUILTIN("__has_builtin", true);

    private final String spelling;
    private final boolean functionLike;

    BuiltinMacro(String spelling, boolean functionLike) {
        this.spelling = spelling;
        this.functionLike = functionLike;
    }

    /** Tells whether the same use may have another value at another place or time. */
    boolean varies() {
        return switch (this) {
            case FILE, BASE_FILE, LINE, INCLUDE_LEVEL, COUNTER, HAS_INCLUDE, HAS_INCLUDE_NEXT -> true;
            case DATE, TIME, TIMESTAMP, PRAGMA, HAS_ATTRIBUTE, HAS_BUILTIN -> false;
        };
    }

    String spelling() {
        return spelling;
    }

    boolean functionLike() {
        return functionLike;
    }
}
