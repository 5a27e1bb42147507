// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the declarations of interest in the text of a unit, passing over everything else unexpanded.
 *
 * <p>At file scope a declaration runs to its semicolon or, for a function, to the end of its body. Text is passed over by counting
 * braces; where an identifier is met that may declare something looked for, the declaration is read again from its start, this time
 * with macros expanded. Macros that open or close a brace are declarative, so that counting stays right.
 */
final class DeclarationReader {
    /** Tokens kept of a declaration that began before the directive at hand. */
    private static final int MAX_CARRIED = 4096;

    private final UnitWalk walk;
    private final SymbolTable symbols;
    private final Set<Symbol> hooked;
    private final Set<Symbol> declaring;
    private final boolean everything;
    private final DeclarationCapture capture;
    private final UseProbe probe;
    private final IncludeDepths depths = new IncludeDepths();
    private final List<Token> carried = new ArrayList<>();

    /**
     * Creates a reader.
     *
     * @param hooked macros whose uses are wanted
     * @param wantedTags for some of these the first argument of the uses that are wanted
     * @param declaring other identifiers whose declarations are wanted
     * @param everything whether to expand all declarations of all files
     */
    DeclarationReader(
            UnitWalk walk,
            Set<Symbol> hooked,
            Map<String, String> wantedTags,
            Set<Symbol> declaring,
            boolean everything) {
        this.walk = walk;
        this.symbols = walk.context().symbols();
        this.hooked = hooked;
        this.declaring = declaring;
        this.everything = everything;
        this.capture = new DeclarationCapture(walk, hooked);
        this.probe = new UseProbe(walk, hooked, wantedTags, declaring);
    }

    List<Declaration> declarations() {
        return capture.declarations();
    }

    List<Invocation> invocations() {
        return capture.invocations();
    }

    void readAll() {
        for (ActiveText text = next(); text != null; text = next()) {
            depths.move(text);
            if (everything || text.depth() == 0 || text.region().declares(symbols)) {
                scan(text, text.region().start());
            } else {
                carried.clear();
                depths.pass(text.region().braceNet());
                if (text.region().hidesBraces(symbols)) {
                    passBraces(text);
                }
            }
        }
    }

    /** Counts the braces in macros. */
    private void passBraces(ActiveText text) {
        OuterScanner scanner = new OuterScanner(text, text.region().start(), symbols, false);
        OuterScanner.Event event = scanner.next();
        while (event != OuterScanner.Event.END) {
            Symbol symbol = scanner.symbol();
            MacroDefinition macro = symbol == null ? null : walk.macros().lookup(symbol);
            depths.pass(macro == null ? 0 : macro.braceNet());
            event = scanner.next();
        }
    }

    private @Nullable ActiveText next() {
        return everything ? walk.next() : walk.nextPassing();
    }

    private void scan(ActiveText first, int from) {
        ActiveText text = first;
        int i = from;
        int start = -1;
        while (true) {
            int end = text.region().end();
            OuterScanner scanner = new OuterScanner(text, i, symbols, everything);
            Captured captured = null;
            boolean more = true;
            while (captured == null && more) {
                if (start < 0 && depths.atFileScope()) {
                    scanner.watchStart();
                }
                switch (scanner.next()) {
                    case START -> start = scanner.start();
                    case OPEN_BRACE -> depths.open();
                    case CLOSE_BRACE -> {
                        depths.close();
                        start = endDeclaration(start);
                    }
                    case SEMICOLON -> start = endDeclaration(start);
                    case DECLARATIVE -> captured = identifier(scanner.symbol(), scanner.start(), text, start);
                    case END -> more = false;
                }
            }
            if (captured == null) {
                carry(text, start, end);
                return;
            }
            carried.clear();
            start = -1;
            depths.reset(captured.depth());
            if (captured.text() == null) {
                return;
            }
            text = captured.text();
            depths.move(text);
            i = captured.offset();
        }
    }

    private int endDeclaration(int start) {
        if (!depths.atFileScope()) {
            return start;
        }
        carried.clear();
        return -1;
    }

    private @Nullable Captured identifier(@Nullable Symbol symbol, int at, ActiveText text, int start) {
        if (symbol == null) {
            return null;
        }
        MacroDefinition macro = walk.macros().lookup(symbol);
        if (macro == null && !everything && !declaring.contains(symbol)) {
            // The name is a macro of another unit; what was compiled before must not change what is read here.
            return null;
        }
        if (depths.atFileScope()) {
            boolean wrapper = macro != null && !everything && !hooked.contains(symbol);
            if (wrapper && !probe.declares(text, at)) {
                return null;
            }
            return capture.read(carried, text, start);
        }
        if (macro != null && hooked.contains(symbol)) {
            // What the macro declares is possible at file scope only, so the count of braces has gone wrong before.
            depths.reset(0);
            carried.clear();
            return capture.read(carried, text, at);
        }
        if (macro != null) {
            depths.pass(macro.braceNet());
        }
        return null;
    }

    private void carry(ActiveText text, int start, int end) {
        if (start < 0 || !depths.atFileScope()) {
            return;
        }
        for (Token token : text.index().tokens(start, end)) {
            if (carried.size() < MAX_CARRIED) {
                carried.add(token);
            }
        }
    }
}
