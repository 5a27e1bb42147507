// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Evaluates the values of single fields; those that carry no id are left as they are written. */
final class LeafValues {
    private final UnitScope scope;
    private final Set<String> wanted;
    // While an entry is recorded: the tokens that each field was given last.
    private @Nullable TokenSlice @Nullable [] record;
    private boolean recordable;

    /** Creates an evaluator for the fields with the given paths. */
    LeafValues(UnitScope scope, Set<String> wanted) {
        this.scope = scope;
        this.wanted = wanted;
    }

    /** Starts noting which tokens the fields of an entry are given. */
    void startRecord(int fields) {
        record = new @Nullable TokenSlice[fields];
        recordable = true;
    }

    /** Stops noting, and returns what was noted; null if a field got its value in parts. */
    @Nullable
    TokenSlice @Nullable [] endRecord() {
        @Nullable TokenSlice[] noted = record;
        record = null;
        return recordable ? noted : null;
    }

    /** Takes the value of a field away again. */
    void clear(IdEntry entry, Field field) {
        if (record != null) {
            record[field.index()] = null;
        }
        entry.set(field, FieldValue.ZERO);
    }

    long evaluate(TokenSlice tokens) throws TableError {
        return scope.evaluate(tokens).bits();
    }

    Expression expression(TokenSlice tokens) throws TableError {
        return scope.expression(tokens);
    }

    /** Tells whether tokens can be a value for an array of bytes as a whole: a string, perhaps in parentheses. */
    boolean wholeArray(TokenSlice tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(TokenKind.STRING)) {
                return true;
            }
            if (!token.is(TokenKind.LEFT_PAREN)) {
                return false;
            }
        }
        return false;
    }

    boolean mayBeCompound(TokenSlice tokens) {
        return tokens.get(0).is(TokenKind.LEFT_PAREN)
                && (tokens.get(tokens.size() - 1).is(TokenKind.RIGHT_BRACE)
                        || tokens.get(tokens.size() - 1).is(TokenKind.RIGHT_PAREN));
    }

    /** Stores a value; {@code position} is that of a single byte in a byte array, otherwise -1. */
    void write(IdEntry entry, Field field, int position, TokenSlice tokens) throws TableError {
        if (record != null) {
            record[field.index()] = tokens;
            recordable &= !field.bytes();
        }
        if (field.bytes()) {
            if (position < 0) {
                entry.set(field, new FieldValue.Bytes(text(field, tokens)));
            } else {
                byte[] bytes = bytes(entry, field);
                bytes[position] = (byte) evaluate(tokens);
                entry.set(field, new FieldValue.Bytes(bytes));
            }
        } else if (!wanted.contains(field.path()) && !plainNumber(tokens)) {
            refuseLoneQuote(tokens);
            entry.set(field, new FieldValue.Unevaluated(tokens, null));
        } else {
            entry.set(field, new FieldValue.Number(field.truncate(evaluate(tokens))));
        }
    }

    /** An open string would swallow the rest of its line without anybody noticing, since the value is not evaluated. */
    private static void refuseLoneQuote(TokenSlice tokens) throws TableError {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(TokenKind.OTHER)
                    && (token.text().equals("\"") || token.text().equals("'"))) {
                throw new TableError(token, "preprocess.unterminated-literal", "The quote is never closed.");
            }
        }
    }

    private static boolean plainNumber(TokenSlice tokens) {
        return tokens.size() == 1 && tokens.get(0).is(TokenKind.NUMBER);
    }

    private static byte[] bytes(IdEntry entry, Field field) {
        return entry.value(field) instanceof FieldValue.Bytes known
                ? known.value().clone()
                : new byte[(int) field.type().size()];
    }

    private static byte[] text(Field field, TokenSlice tokens) throws TableError {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(TokenKind.LEFT_PAREN) || token.is(TokenKind.RIGHT_PAREN)) {
                continue;
            }
            byte[] part = token.is(TokenKind.STRING) ? TextLiteral.bytes(token.text()) : null;
            if (part == null) {
                throw new TableError(token, "table.not-a-string", "`" + token.text() + "` is no part of a string.");
            }
            text.writeBytes(part);
        }
        int length = (int) field.type().size();
        if (text.size() > length) {
            Token at = tokens.get(0);
            String message =
                    "The string has " + text.size() + " bytes, but `" + field.path() + "` has only " + length + ".";
            throw new TableError(at.withChain(Diagnostic.error("table.string-too-long", at.location(), message)));
        }
        return Arrays.copyOf(text.toByteArray(), length);
    }

    /** Evaluates a value that was left as written, and returns whether it has become a number. */
    boolean settle(IdEntry entry, Field field) {
        if (!(entry.value(field) instanceof FieldValue.Unevaluated unevaluated)) {
            return true;
        }
        try {
            entry.set(field, new FieldValue.Number(field.truncate(evaluate(unevaluated.tokens()))));
            return true;
        } catch (TableError notConstant) {
            return false;
        }
    }
}
