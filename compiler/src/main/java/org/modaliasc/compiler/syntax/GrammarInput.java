// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenFactory;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** Hands the types of a slice's tokens to an ANTLR parser; the index of an ANTLR token is that of ours. */
final class GrammarInput implements TokenSource {
    private final char[] types;
    private int next;

    GrammarInput(char[] types) {
        this.types = types;
    }

    @Override
    public Token nextToken() {
        CommonToken token = new CommonToken(next < types.length ? types[next] : Token.EOF);
        token.setStartIndex(next);
        token.setStopIndex(next);
        next = Math.min(next + 1, types.length);
        return token;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return next;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String getSourceName() {
        return "tokens";
    }

    @Override
    public void setTokenFactory(TokenFactory<?> factory) {
        throw new UnsupportedOperationException("Tokens are made by the preprocessor.");
    }

    @Override
    public TokenFactory<?> getTokenFactory() {
        return CommonTokenFactory.DEFAULT;
    }
}
