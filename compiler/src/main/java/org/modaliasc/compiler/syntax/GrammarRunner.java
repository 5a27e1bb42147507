// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.grammar.DeviceTable;

/** Runs one rule of the grammar over a slice: first with fast SLL prediction, and only if that fails with full LL. */
final class GrammarRunner {
    /** Brackets inside brackets; real tables have a handful. */
    static final int MAX_NESTING = 256;

    /** Tokens of one part that is parsed as a whole: an entry of a table, an expression, a struct. */
    static final int MAX_TOKENS = 1 << 18;

    /** Tokens of one expression, which bounds the recursion that no bracket bounds, such as that of prefix operators. */
    static final int MAX_EXPRESSION_TOKENS = 16_384;

    private GrammarRunner() {}

    /**
     * Parses a slice.
     *
     * @param types the type of each of its tokens
     * @param most tokens that are accepted
     * @param tree the class of what the rule makes, which tells the rule: the first references to methods of a virtual machine take
     *     longer than parsing a table
     */
    static <T extends ParserRuleContext> T run(TokenSlice slice, char[] types, int most, Class<T> tree)
            throws SyntaxError {
        if (slice.size() == 0) {
            throw nothing(slice);
        }
        checkSize(slice, types, most);
        DeviceTable parser = parser(types);
        try {
            return tree.cast(apply(tree, parser));
        } catch (ParseCancellationException firstAttempt) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            FirstError error = new FirstError();
            parser.addErrorListener(error);
            try {
                return tree.cast(apply(tree, parser));
            } catch (ParseCancellationException mistake) {
                throw unexpected(slice, error.index);
            }
        }
    }

    private static ParserRuleContext apply(Class<?> tree, DeviceTable parser) {
        if (tree == DeviceTable.StandaloneElementContext.class) {
            return parser.standaloneElement();
        }
        if (tree == DeviceTable.StandaloneExpressionContext.class) {
            return parser.standaloneExpression();
        }
        if (tree == DeviceTable.StandaloneStructContext.class) {
            return parser.standaloneStruct();
        }
        if (tree == DeviceTable.StandaloneEnumContext.class) {
            return parser.standaloneEnum();
        }
        if (tree == DeviceTable.StandaloneTypedefContext.class) {
            return parser.standaloneTypedef();
        }
        if (tree == DeviceTable.StandaloneTypeNameContext.class) {
            return parser.standaloneTypeName();
        }
        return tree == DeviceTable.StandaloneHeadContext.class
                ? parser.standaloneHead()
                : parser.standaloneDeclarator();
    }

    /** Parses something small, which takes as long as all parsing of a small table: classes are loaded, the grammar's tables made. */
    static void prepare() {
        parser(new char[] {(char) TokenTypes.of(TokenKind.NUMBER)}).standaloneElement();
    }

    private static DeviceTable parser(char[] types) {
        DeviceTable parser = new DeviceTable(new CommonTokenStream(new GrammarInput(types)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new Bail());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }

    private static void checkSize(TokenSlice slice, char[] types, int most) throws SyntaxError {
        if (types.length > most) {
            throw new SyntaxError(slice.get(0), "syntax.too-large", "This part has more than " + most + " tokens.");
        }
        int depth = 0;
        for (int i = 0; i < types.length; i++) {
            switch (types[i]) {
                case DeviceTable.LEFT_BRACE, DeviceTable.LEFT_PAREN, DeviceTable.LEFT_BRACKET -> depth++;
                case DeviceTable.RIGHT_BRACE, DeviceTable.RIGHT_PAREN, DeviceTable.RIGHT_BRACKET -> depth--;
                default -> {}
            }
            if (depth > MAX_NESTING) {
                String message = "Brackets are nested more than " + MAX_NESTING + " deep.";
                throw new SyntaxError(slice.get(i), "syntax.nesting", message);
            }
        }
    }

    /** Reports that there is nothing where something belongs, at what stands there instead. */
    private static SyntaxError nothing(TokenSlice slice) {
        int last = slice.tokens().size() - 1;
        if (last < 0) {
            throw new IllegalArgumentException("Nothing cannot be parsed.");
        }
        var token = slice.tokens().get(Math.min(slice.from(), last));
        return new SyntaxError(token, "syntax.unexpected-token", "`" + token.text() + "` is not expected here.");
    }

    private static SyntaxError unexpected(TokenSlice slice, int index) {
        if (index >= slice.size()) {
            var last = slice.get(slice.size() - 1);
            return new SyntaxError(last, "syntax.unexpected-end", "Something is missing behind `" + last.text() + "`.");
        }
        var token = slice.get(index);
        boolean quote = token.text().equals("\"") || token.text().equals("'");
        return quote
                ? new SyntaxError(token, "preprocess.unterminated-literal", "The quote is never closed.")
                : new SyntaxError(token, "syntax.unexpected-token", "`" + token.text() + "` is not expected here.");
    }

    /** Gives up at the first error: ANTLR's repairs would make up entries. */
    private static final class Bail extends DefaultErrorStrategy {
        @Override
        public void recover(org.antlr.v4.runtime.Parser recognizer, RecognitionException e) {
            reportError(recognizer, e);
            throw new ParseCancellationException(e);
        }

        @Override
        public Token recoverInline(org.antlr.v4.runtime.Parser recognizer) {
            recognizer.notifyErrorListeners(recognizer.getCurrentToken(), "", null);
            throw new ParseCancellationException();
        }

        @Override
        public void sync(org.antlr.v4.runtime.Parser recognizer) {
            // Looking ahead for a repair is pointless when there is none.
        }

        @Override
        public void reportError(org.antlr.v4.runtime.Parser recognizer, RecognitionException e) {
            recognizer.notifyErrorListeners(e.getOffendingToken(), "", e);
        }
    }

    private static final class FirstError extends BaseErrorListener {
        private int index = Integer.MAX_VALUE;

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object offendingSymbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            if (offendingSymbol instanceof Token token) {
                index = Math.min(index, token.getTokenIndex());
            }
        }
    }
}
