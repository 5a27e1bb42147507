// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Declaration;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.syntax.DeclaredObject;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.syntax.TokenSlice;

/** The variables that a unit defines, by name. Not thread-safe. */
final class DeclaredObjects {
    /**
     * A declaration of a variable that defines storage.
     *
     * @param order position among the declarations of the unit
     */
    record Definition(DeclaredObject object, Declaration declaration, int order) {}

    private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

    private final TranslationUnit unit;
    private final TableParser parser;
    private final Map<String, List<Definition>> known = new HashMap<>();
    private final Map<String, SyntaxError> mistakes = new HashMap<>();
    private @Nullable Map<String, List<Integer>> mentions;

    DeclaredObjects(TranslationUnit unit, TableParser parser) {
        this.unit = unit;
        this.parser = parser;
    }

    /** Returns the definitions of a name in order; {@code extern} declarations are none. */
    List<Definition> find(String name) {
        List<Definition> definitions = known.get(name);
        if (definitions == null) {
            definitions = read(name);
            known.put(name, definitions);
        }
        return definitions;
    }

    /** Returns the definitions with an initializer in the declarations that pass a test; what cannot be parsed is left out. */
    List<Definition> initialised(Predicate<Declaration> wanted) {
        List<Definition> definitions = new ArrayList<>();
        List<Declaration> declarations = unit.declarations();
        for (int order = 0; order < declarations.size(); order++) {
            Declaration declaration = declarations.get(order);
            if (!wanted.test(declaration)) {
                continue;
            }
            try {
                for (DeclaredObject object : parser.declaration(TokenSlice.of(declaration.tokens()))) {
                    if (object.initializer() != null) {
                        definitions.add(new Definition(object, declaration, order));
                    }
                }
            } catch (SyntaxError noDeclaration) {
                // Whoever needs this very declaration asks for it by name and learns what is wrong with it.
            }
        }
        return definitions;
    }

    /** Returns the mistake in a declaration that may be the one of that name, or null. */
    @Nullable
    SyntaxError mistake(String name) {
        return mistakes.get(name);
    }

    private List<Definition> read(String name) {
        List<Definition> definitions = new ArrayList<>();
        for (int order : mentions().getOrDefault(name, List.of())) {
            Declaration declaration = unit.declarations().get(order);
            try {
                for (DeclaredObject object : parser.declaration(TokenSlice.of(declaration.tokens()))) {
                    boolean defines = !object.external() || object.initializer() != null;
                    if (defines && object.name().text().equals(name)) {
                        definitions.add(new Definition(object, declaration, order));
                    }
                }
            } catch (SyntaxError error) {
                mistakes.putIfAbsent(name, error);
            }
        }
        return definitions;
    }

    /** Notes for every identifier outside of braces in which declarations it stands; a tag is no name of an object. */
    private Map<String, List<Integer>> mentions() {
        Map<String, List<Integer>> made = mentions;
        if (made != null) {
            return made;
        }
        made = new HashMap<>();
        List<Declaration> declarations = unit.declarations();
        for (int i = 0; i < declarations.size(); i++) {
            int depth = 0;
            boolean tag = false;
            for (Token token : declarations.get(i).tokens()) {
                switch (token.kind()) {
                    case LEFT_BRACE -> depth++;
                    case RIGHT_BRACE -> depth--;
                    case IDENTIFIER -> {
                        if (depth == 0 && !tag) {
                            List<Integer> earlier = made.get(token.text());
                            if (earlier == null) {
                                earlier = new ArrayList<>(1);
                                made.put(token.text(), earlier);
                            }
                            earlier.add(i);
                        }
                    }
                    default -> {}
                }
                tag = depth == 0 && token.is(TokenKind.IDENTIFIER) && TAGGED.contains(token.text());
            }
        }
        mentions = made;
        return made;
    }
}
