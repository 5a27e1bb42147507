// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;

/**
 * Expands macros in a stream of tokens (C17 6.10.3).
 *
 * <p>A replacement is put on a stack of contexts and read from there, so that it is rescanned together with what follows it. A macro
 * is disabled while its context is on the stack, and its name met there is painted for good. Both follow what gcc's libcpp does
 * (libcpp/macro.cc, enter_macro_context and cpp_get_token), which also settles the case that the standard leaves open: a context
 * that is read to its end is left before the next token is looked at.
 */
final class MacroExpander implements TokenSource {
    /** Arguments being expanded inside arguments; deeper nesting does not occur outside of hostile input. */
    private static final int MAX_ARGUMENT_DEPTH = 200;

    private static final class Context {
        private final List<Token> tokens;
        private final @Nullable MacroDefinition macro;
        private final boolean barrier;
        private final boolean spaceBehind;
        private int position;

        /** Holds tokens to be read again; a barrier is not read past. */
        Context(List<Token> tokens, boolean barrier) {
            this.tokens = tokens;
            this.macro = null;
            this.barrier = barrier;
            this.spaceBehind = false;
        }

        /** Holds the replacement of a macro. */
        Context(List<Token> tokens, MacroDefinition macro, boolean spaceBehind) {
            this.tokens = tokens;
            this.macro = macro;
            this.barrier = false;
            this.spaceBehind = spaceBehind;
        }

        boolean finished() {
            return position == tokens.size();
        }
    }

    private final TokenSource source;
    private final MacroScope macros;
    private final UnitContext unit;
    private final InvocationHook hook;
    private final MacroArguments arguments;
    private final Deque<Context> contexts = new ArrayDeque<>();
    // The macros of the contexts, which can be many: a chain of macros that name each other has no limit.
    private final Set<MacroDefinition> disabled = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Token putBack;
    private boolean space;
    private int argumentDepth;
    // While a use is reported, those inside of it are parts of it.
    private boolean reporting;
    private int spellings;

    MacroExpander(TokenSource source, MacroScope macros, UnitContext unit, InvocationHook hook) {
        this.source = source;
        this.macros = macros;
        this.unit = unit;
        this.hook = hook;
        this.arguments = new MacroArguments(this);
    }

    /** Returns how often a spelling was made that depends on more than the names written: of a number, a line, a counter. */
    int spellings() {
        return spellings;
    }

    void spelled() {
        spellings++;
    }

    /** Returns the next token after expansion. */
    @Override
    public Token next() {
        while (true) {
            Token token = unexpanded();
            Symbol symbol = token.symbol();
            if (symbol == null || token.painted() || unit.budget().exhausted()) {
                return token;
            }
            MacroDefinition macro = macros.lookup(symbol);
            if (macro == null) {
                return token;
            }
            if (disabled.contains(macro)) {
                return token.painted(true);
            }
            Token kept = enter(token, macro);
            if (kept != null) {
                return kept;
            }
        }
    }

    /** Tells whether the source can be read behind the back of this expander. */
    boolean nothingPutBack() {
        return putBack == null;
    }

    /** Returns where the source can be read on without this expander; null while it holds tokens of a replacement. */
    @Nullable
    Captured resume(TextSource from) {
        for (Context context : contexts) {
            if (!context.finished()) {
                return null;
            }
        }
        Token token = putBack;
        ActiveText text = from.text();
        if (from.carrying() || text == null) {
            return null;
        }
        if (token == null) {
            return new Captured(text, from.offset(), 0);
        }
        boolean inText = token.file() == text.index().file()
                && token.start() >= text.region().start();
        return inText && !token.is(TokenKind.END) ? new Captured(text, token.start(), 0) : null;
    }

    /** Expands tokens on their own, with the macros that are being expanded around them disabled. */
    List<Token> expand(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return tokens;
        }
        if (argumentDepth == MAX_ARGUMENT_DEPTH) {
            Token first = tokens.get(0);
            report(
                    first,
                    "preprocess.nesting",
                    "Macro arguments are nested more than " + MAX_ARGUMENT_DEPTH + " deep.");
            return tokens;
        }
        argumentDepth++;
        contexts.push(new Context(tokens, true));
        List<Token> expanded = new ArrayList<>(tokens.size() + 8);
        for (Token token = next(); !token.is(TokenKind.END); token = next()) {
            expanded.add(token);
        }
        while (!pop().barrier) {
            // After exhaustion, contexts of macros may be left above the barrier.
        }
        argumentDepth--;
        return expanded;
    }

    /** Returns the next token without expanding it. */
    Token unexpanded() {
        while (!contexts.isEmpty()) {
            Context context = contexts.peek();
            if (!context.finished()) {
                return spaced(context.tokens.get(context.position++));
            }
            if (context.barrier) {
                return context.tokens.get(0).like(TokenKind.END, null, "");
            }
            space |= pop().spaceBehind;
        }
        Token token = putBack;
        if (token != null) {
            putBack = null;
            return spaced(token);
        }
        unit.budget().readToken();
        return spaced(source.next());
    }

    private Token spaced(Token token) {
        if (!space) {
            return token;
        }
        space = false;
        return token.spaced(true);
    }

    private Context pop() {
        Context context = contexts.pop();
        if (context.macro != null) {
            disabled.remove(context.macro);
        }
        return context;
    }

    /** Puts the replacement on the stack, or returns the token that takes the name's place. */
    private @Nullable Token enter(Token name, MacroDefinition macro) {
        BuiltinMacro builtin = macro.builtin();
        if (builtin != null) {
            spellings++;
            return enterBuiltin(name, builtin);
        }
        MacroBody body = macro.body(unit.symbols());
        String problem = body.problem();
        if (problem != null) {
            Diagnostic malformed = Diagnostic.error("preprocess.macro-definition", macro.location(), problem);
            unit.diagnostics().add(malformed.withNote(name.location(), "The macro is used here."));
        }
        List<List<Token>> actual = List.of();
        if (body.functionLike()) {
            if (!parenthesisFollows(name)) {
                return name;
            }
            List<List<Token>> collected = arguments.collect(name, macro, body);
            if (collected == null) {
                return null;
            }
            actual = collected;
            Symbol symbol = name.symbol();
            if (symbol != null
                    && !reporting
                    && hook.wants(symbol)
                    && !body.elements().isEmpty()) {
                reporting = true;
                hook.invoked(new InvocationHook.Use(name, macro, body, actual), this);
                reporting = false;
                return null;
            }
        }
        MacroSubstitution substitution = new MacroSubstitution(this, unit, body, actual, name);
        List<Token> replacement = substitution.run();
        if (!unit.budget().spend(replacement.size() + 1)) {
            Diagnostic bomb = Diagnostic.error(
                            "preprocess.expansion-too-large",
                            name.origin().location(),
                            "The expansion of `" + name.origin().text() + "` makes too many tokens.")
                    .withHint("Macros that double each other grow beyond any memory; split the table into several.");
            unit.diagnostics().add(name.withChain(bomb));
            return null;
        }
        if (replacement.isEmpty()) {
            space |= name.spaceBefore();
        }
        contexts.push(new Context(replacement, macro, substitution.endsInSpace()));
        disabled.add(macro);
        return null;
    }

    /** Returns what a use would be replaced by, expanded on its own. */
    List<Token> replacement(InvocationHook.Use use) {
        List<Token> replacement = new MacroSubstitution(this, unit, use.body(), use.arguments(), use.name()).run();
        disabled.add(use.macro());
        List<Token> expanded = expand(replacement);
        disabled.remove(use.macro());
        return expanded;
    }

    private @Nullable Token enterBuiltin(Token name, BuiltinMacro builtin) {
        if (builtin == BuiltinMacro.HAS_INCLUDE || builtin == BuiltinMacro.HAS_INCLUDE_NEXT) {
            // Its operand is no sequence of tokens; the condition reads it itself.
            return name;
        }
        if (!builtin.functionLike()) {
            return single(name, unit.builtins().value(builtin, name));
        }
        if (!parenthesisFollows(name)) {
            return name;
        }
        arguments.skip(name);
        return builtin == BuiltinMacro.PRAGMA
                ? null
                : single(name, unit.builtins().value(builtin, name));
    }

    private static Token single(Token name, String text) {
        TokenKind kind = text.startsWith("\"") ? TokenKind.STRING : TokenKind.NUMBER;
        return name.like(kind, null, text);
    }

    /** Tells whether an opening parenthesis comes next, and consumes it if so. */
    private boolean parenthesisFollows(Token name) {
        Token token = unexpanded();
        if (token.is(TokenKind.LEFT_PAREN)) {
            return true;
        }
        if (token.is(TokenKind.END)) {
            boolean fromSource = contexts.isEmpty();
            if (fromSource) {
                putBack = token;
            }
            return false;
        }
        if (contexts.isEmpty()) {
            putBack = token;
        } else {
            contexts.push(new Context(List.of(token), false));
        }
        return false;
    }

    void report(Token at, String id, String message) {
        unit.diagnostics().add(at.withChain(Diagnostic.error(id, at.location(), message)));
    }

    Diagnostics diagnostics() {
        return unit.diagnostics();
    }
}
