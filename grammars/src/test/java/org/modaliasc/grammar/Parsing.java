// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Parses a text with one rule of the grammar, and notes mistakes and ambiguities.
 *
 * <p>The grammar has no lexer, so there is a small one here: names that end in {@code _t} are type names.
 */
final class Parsing {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z_]\\w*)|(?<number>\\d\\w*)|(?<string>\"[^\"]*\")|(?<character>'[^']*')"
                    + "|(?<sign>\\.\\.\\.|<<|>>|<=|>=|==|!=|&&|\\|\\||->|[-+*/%&|^~!<>=?:;,.(){}\\[\\]]))");

    private static final Map<String, Integer> TYPES = new HashMap<>();

    static {
        String[] signs = {
            "{",
            "LEFT_BRACE",
            "}",
            "RIGHT_BRACE",
            "(",
            "LEFT_PAREN",
            ")",
            "RIGHT_PAREN",
            "[",
            "LEFT_BRACKET",
            "]",
            "RIGHT_BRACKET",
            ";",
            "SEMICOLON",
            ",",
            "COMMA",
            ".",
            "DOT",
            "...",
            "ELLIPSIS",
            "->",
            "ARROW",
            ":",
            "COLON",
            "?",
            "QUESTION",
            "=",
            "ASSIGN",
            "+",
            "PLUS",
            "-",
            "MINUS",
            "*",
            "STAR",
            "/",
            "SLASH",
            "%",
            "PERCENT",
            "&",
            "AMPERSAND",
            "|",
            "PIPE",
            "^",
            "CARET",
            "~",
            "TILDE",
            "!",
            "BANG",
            "<",
            "LESS",
            ">",
            "GREATER",
            "<=",
            "LESS_EQUAL",
            ">=",
            "GREATER_EQUAL",
            "==",
            "EQUAL",
            "!=",
            "NOT_EQUAL",
            "&&",
            "AND_AND",
            "||",
            "OR_OR",
            "<<",
            "SHIFT_LEFT",
            ">>",
            "SHIFT_RIGHT",
            "int",
            "BASIC_TYPE",
            "unsigned",
            "BASIC_TYPE",
            "char",
            "BASIC_TYPE",
            "void",
            "BASIC_TYPE",
            "const",
            "QUALIFIER",
            "static",
            "STORAGE_CLASS",
            "extern",
            "STORAGE_CLASS",
            "struct",
            "STRUCT",
            "union",
            "UNION",
            "enum",
            "ENUM",
            "typedef",
            "TYPEDEF",
            "typeof",
            "TYPEOF",
            "sizeof",
            "SIZEOF",
            "alignof",
            "ALIGNOF",
            "offsetof",
            "OFFSETOF",
            "compatible",
            "TYPES_COMPATIBLE",
            "_Generic",
            "GENERIC",
            "default",
            "DEFAULT",
            "__attribute__",
            "ATTRIBUTE",
            "__extension__",
            "EXTENSION",
            "asm",
            "ASM",
            "_Static_assert",
            "STATIC_ASSERT"
        };
        for (int i = 0; i < signs.length; i += 2) {
            TYPES.put(signs[i], type(signs[i + 1]));
        }
    }

    final List<String> mistakes = new ArrayList<>();
    final List<String> ambiguities = new ArrayList<>();
    private final DeviceTable parser;
    private final ParserRuleContext tree;

    Parsing(String text, Function<DeviceTable, ? extends ParserRuleContext> rule) {
        parser = new DeviceTable(new CommonTokenStream(new ListTokenSource(tokens(text))));
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.removeErrorListeners();
        parser.addErrorListener(new Notes());
        parser.setErrorHandler(new BailErrorStrategy());
        tree = parse(rule);
    }

    private ParserRuleContext parse(Function<DeviceTable, ? extends ParserRuleContext> rule) {
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException mistake) {
            mistakes.add("at `" + parser.getCurrentToken().getText() + "`");
            return new ParserRuleContext();
        }
    }

    private static int type(String name) {
        for (int i = 1; i <= DeviceTable.VOCABULARY.getMaxTokenType(); i++) {
            if (name.equals(DeviceTable.VOCABULARY.getSymbolicName(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            end = matcher.end();
            String spelling = matcher.group().strip();
            int type = TYPES.getOrDefault(spelling, DeviceTable.IDENTIFIER);
            if (matcher.group("number") != null) {
                type = DeviceTable.NUMBER;
            } else if (matcher.group("string") != null) {
                type = DeviceTable.STRING;
            } else if (matcher.group("character") != null) {
                type = DeviceTable.CHARACTER;
            } else if (spelling.endsWith("_t")) {
                type = DeviceTable.TYPE_NAME;
            }
            tokens.add(new CommonToken(type, spelling));
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("The test cannot write `" + text.substring(end) + "`.");
        }
        return tokens;
    }

    /** Returns the tree: {@code rule[children]} with the spelling of the leaves; a rule with one child is left out. */
    String shape() {
        return shape(tree);
    }

    private String shape(ParseTree node) {
        if (node instanceof TerminalNode leaf) {
            return leaf.getSymbol().getType() == Token.EOF ? "" : leaf.getText();
        }
        List<String> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            String child = shape(node.getChild(i));
            if (!child.isEmpty()) {
                children.add(child);
            }
        }
        if (children.size() == 1) {
            return children.get(0);
        }
        String name = node.getClass().getSimpleName().replace("Context", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "[" + String.join(" ", children) + "]";
    }

    private final class Notes extends BaseErrorListener {
        @Override
        public void reportAmbiguity(
                Parser recognizer,
                DFA dfa,
                int start,
                int stop,
                boolean exact,
                BitSet alternatives,
                ATNConfigSet configurations) {
            ambiguities.add(parser.getRuleNames()[dfa.atnStartState.ruleIndex]);
        }
    }
}
