// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the shapes of elements while no macro is defined or undefined. Not thread-safe. */
final class ElementShapes {
    /** Shapes remembered at a time; a table whose entries are all different gains nothing from more. */
    private static final int MAX_SHAPES = 4_096;

    /** Tokens of an element after expansion, and macros inside macros that made one; beyond, a shape costs more than it saves. */
    private static final int MAX_TOKENS = 1_024;

    private static final int MAX_EXPANSIONS = 64;

    private record Known(@Nullable ElementShape shape) {}

    private static final Known NONE = new Known(null);

    private final UnitWalk walk;
    private final MacroTable macros;
    private final SymbolTable symbols;
    private final ElementScanner scanner;
    private final Map<ElementKey, Known> known = new HashMap<>();
    private int version = -1;

    ElementShapes(UnitWalk walk) {
        this.walk = walk;
        this.macros = walk.macros();
        this.symbols = walk.context().symbols();
        this.scanner = new ElementScanner(symbols);
    }

    /** Reads the element that comes next in a source; null if it has no shape, and the source is then where it was. */
    @Nullable
    ShapedElement read(TextSource source, MacroExpander expander) {
        ActiveText text = source.text();
        if (text == null
                || !scanner.read(
                        text.index().file().bytes(),
                        source.offset(),
                        text.region().end())) {
            return null;
        }
        if (version != macros.version()) {
            known.clear();
            version = macros.version();
        }
        Known entry = known.get(scanner.key());
        if (entry == null) {
            entry = make(text, expander);
            if (known.size() < MAX_SHAPES) {
                known.put(scanner.key().frozen(), entry);
            }
        }
        if (entry.shape() == null) {
            return null;
        }
        source.seek(scanner.end());
        return new ShapedElement(
                text.index().file(), scanner.start(), scanner.end(), entry.shape(), scanner.numbers(), symbols);
    }

    private Known make(ActiveText text, MacroExpander expander) {
        List<Token> written = List.of(text.index().tokens(scanner.start(), scanner.end()));
        int counter = walk.values().counter();
        int spellings = expander.spellings();
        List<Token> tokens = expander.expand(written);
        if (expander.spellings() != spellings || !small(tokens) || !oneList(tokens)) {
            // The element is expanded once more in the ordinary way.
            walk.values().counter(counter);
            return NONE;
        }
        List<Token> numbers = new ArrayList<>();
        for (Token token : written) {
            if (token.is(TokenKind.NUMBER)) {
                numbers.add(token);
            }
        }
        int[] positions = new int[tokens.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(tokens.get(i), numbers);
        }
        return new Known(new ElementShape(written, tokens, positions));
    }

    private static boolean small(List<Token> tokens) {
        if (tokens.size() > MAX_TOKENS) {
            return false;
        }
        for (Token token : tokens) {
            int depth = 0;
            for (Expansion step = token.expansion();
                    step != null;
                    step = step.name().expansion()) {
                if (++depth > MAX_EXPANSIONS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells whether tokens are one list in braces: then they are one element, and whole. */
    private static boolean oneList(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).kind()) {
                case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> depth++;
                case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                default -> {}
            }
            if (depth <= 0 && i + 1 < tokens.size()) {
                return false;
            }
        }
        return !tokens.isEmpty() && depth == 0 && tokens.get(0).is(TokenKind.LEFT_BRACE);
    }

    private static int position(Token token, List<Token> numbers) {
        if (token.is(TokenKind.NUMBER) && token.expansion() == null) {
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i).start() == token.start() && numbers.get(i).file() == token.file()) {
                    return i;
                }
            }
        }
        return -1;
    }
}
