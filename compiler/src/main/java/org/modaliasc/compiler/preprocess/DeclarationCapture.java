// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;

/** Reads declarations with their macros expanded, until it is back at unexpanded text between two declarations. */
final class DeclarationCapture implements InvocationHook {
    /** Tokens of one declaration, some 100,000 entries of a table. */
    static final int MAX_TOKENS = 1 << 22;

    private final UnitWalk walk;
    private final Set<Symbol> hooked;
    private final ElementShapes shapes;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Invocation> invocations = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private Diagnostics findings = new Diagnostics();
    private int depth;
    private int braces;
    private boolean initialised;
    private boolean interrupted;
    private boolean tooLarge;

    DeclarationCapture(UnitWalk walk, Set<Symbol> hooked) {
        this.walk = walk;
        this.hooked = hooked;
        this.shapes = new ElementShapes(walk);
    }

    List<Declaration> declarations() {
        return declarations;
    }

    List<Invocation> invocations() {
        return invocations;
    }

    /** Reads the declaration that starts with the carried tokens and goes on at {@code start}. */
    Captured read(List<Token> carried, ActiveText text, int start) {
        TextSource source = new TextSource(carried, text, start, walk);
        findings = new Diagnostics();
        UnitContext context = new UnitContext(
                walk.context().symbols(),
                findings,
                walk.context().budget(),
                walk.context().builtins());
        context.budget().renew();
        MacroExpander expander = new MacroExpander(source, walk.macros(), context, this);
        begin();
        while (true) {
            Token token = element(expander, source);
            if (token == null) {
                token = expander.next();
            }
            if (token.is(TokenKind.END)) {
                unfinished();
                // Such a use has swallowed all that comes behind it, and itself publishes nothing.
                for (Diagnostic found : findings.all()) {
                    if (found.id().equals(MacroArguments.UNCLOSED)) {
                        walk.context().diagnostics().add(found);
                    }
                }
                flushHooks();
                return new Captured(null, 0, 0);
            }
            if (interrupted) {
                interrupted();
            }
            Captured function = take(token, expander, source);
            if (function != null) {
                return function;
            }
            if (tokens.isEmpty() && !source.carrying()) {
                Captured behind = expander.resume(source);
                if (behind != null) {
                    flushHooks();
                    return behind;
                }
            }
        }
    }

    /** Reads a whole element where one of a table comes next in plain text, or returns null. */
    private @Nullable Token element(MacroExpander expander, TextSource source) {
        int last = tokens.size() - 1;
        boolean comes = initialised
                && depth == 1
                && braces == 1
                && (tokens.get(last).is(TokenKind.COMMA) || tokens.get(last).is(TokenKind.LEFT_BRACE));
        return comes && expander.resume(source) != null && expander.nothingPutBack()
                ? shapes.read(source, expander)
                : null;
    }

    private void begin() {
        tokens = new ArrayList<>();
        depth = 0;
        braces = 0;
        initialised = false;
        tooLarge = false;
    }

    /** Adds a token; returns where to go on if the token opens the body of a function that stands in plain text. */
    private @Nullable Captured take(Token token, MacroExpander expander, TextSource source) {
        boolean outside = depth == 0;
        if (outside && token.is(TokenKind.LEFT_BRACE) && !initialised && !typeBody()) {
            begin();
            return skipBody(expander, source);
        }
        keep(token);
        switch (token.kind()) {
            case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> {
                depth++;
                braces += token.is(TokenKind.LEFT_BRACE) ? 1 : 0;
            }
            case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> {
                depth--;
                braces -= token.is(TokenKind.RIGHT_BRACE) ? 1 : 0;
                if (depth < 0) {
                    // A stray closing bracket; what comes next starts afresh.
                    begin();
                }
            }
            case ASSIGN -> initialised |= outside;
            case SEMICOLON -> {
                if (outside) {
                    finish();
                }
            }
            default -> {}
        }
        return null;
    }

    private void keep(Token token) {
        if (tokens.size() < MAX_TOKENS) {
            tokens.add(token);
        } else if (!tooLarge) {
            tooLarge = true;
            Token first = tokens.get(0).origin();
            findings.add(Diagnostic.error(
                    "preprocess.declaration-too-large",
                    first.location(),
                    "The declaration has more than " + MAX_TOKENS + " tokens."));
        }
    }

    private void finish() {
        if (tokens.size() > 1) {
            declarations.add(new Declaration(List.copyOf(tokens), findings.all()));
        }
        if (walk.context().budget().exhausted()) {
            // What the expansion swallowed may have been the use of a hooked macro, about which nobody will ask.
            walk.context().diagnostics().addAll(findings.all());
        }
        flushHooks();
        begin();
    }

    /** Forgets what expanding this declaration found; the declaration, if kept, carries it. */
    private void flushHooks() {
        findings.clear();
        walk.context().budget().renew();
    }

    /** Tells whether the brace that comes next holds the members of a type. */
    private boolean typeBody() {
        int last = tokens.size() - 1;
        return last >= 0 && (typeKeyword(last) || (tokens.get(last).is(TokenKind.IDENTIFIER) && typeKeyword(last - 1)));
    }

    private boolean typeKeyword(int i) {
        if (i < 0) {
            return false;
        }
        return switch (tokens.get(i).text()) {
            case "struct", "union", "enum" -> true;
            default -> false;
        };
    }

    private @Nullable Captured skipBody(MacroExpander expander, TextSource source) {
        int open = 1;
        while (open > 0) {
            Captured behind = expander.resume(source);
            if (behind != null) {
                flushHooks();
                return new Captured(behind.text(), behind.offset(), open);
            }
            Token token = expander.next();
            if (token.is(TokenKind.END)) {
                return new Captured(null, 0, 0);
            }
            open += token.is(TokenKind.LEFT_BRACE) ? 1 : token.is(TokenKind.RIGHT_BRACE) ? -1 : 0;
        }
        return null;
    }

    @Override
    public boolean wants(Symbol name) {
        return hooked.contains(name);
    }

    @Override
    public void invoked(Use use, MacroExpander expander) {
        List<List<Token>> expanded = new ArrayList<>();
        for (List<Token> argument : use.arguments()) {
            expanded.add(expander.expand(argument));
        }
        walk.context().diagnostics().addAll(findings.all());
        findings.clear();
        invocations.add(new Invocation(use.name(), use.arguments(), expanded, expander.replacement(use)));
        findings.clear();
        interrupted = depth > 0;
    }

    /** A hooked macro inside brackets: they were never closed, as the macro is possible at file scope only. */
    private void interrupted() {
        interrupted = false;
        unfinished();
        begin();
    }

    private void unfinished() {
        if (initialised && depth > 0) {
            Token first = tokens.get(0).origin();
            walk.context()
                    .diagnostics()
                    .add(Diagnostic.error(
                                    "syntax.unclosed",
                                    first.location(),
                                    "The initializer of this declaration is never closed.")
                            .withHint(
                                    braces > 0 ? "A closing brace is missing." : "A closing parenthesis is missing."));
            walk.context().diagnostics().addAll(findings.all());
        }
    }
}
