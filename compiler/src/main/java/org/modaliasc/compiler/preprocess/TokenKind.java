// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** Kinds of preprocessing tokens (C17 6.4), one for each punctuator. */
public enum TokenKind {
    IDENTIFIER(null),
    NUMBER(null),
    CHARACTER(null),
    STRING(null),
    /** A character that starts no token of C, such as a lone quote or a back-tick. */
    OTHER(null),
    /** A whole element of an initializer; see {@link ShapedElement}. */
    ELEMENT(null),
    /** The end of the text. */
    END(null),

    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    SEMICOLON(";"),
    COMMA(","),
    DOT("."),
    ELLIPSIS("..."),
    ARROW("->"),
    COLON(":"),
    QUESTION("?"),
    ASSIGN("="),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%"),
    AMPERSAND("&"),
    PIPE("|"),
    CARET("^"),
    TILDE("~"),
    BANG("!"),
    LESS("<"),
    GREATER(">"),
    LESS_EQUAL("<="),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    AND_AND("&&"),
    OR_OR("||"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    PLUS_PLUS("++"),
    MINUS_MINUS("--"),
    /** Any of the compound assignment operators. */
    ASSIGN_OPERATOR(null),
    HASH("#"),
    HASH_HASH("##");

    private final @Nullable String spelling;

    TokenKind(@Nullable String spelling) {
        this.spelling = spelling;
    }

    /** Returns the spelling that all tokens of this kind share, or null. */
    public @Nullable String spelling() {
        return spelling;
    }
}
