// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceFile;

/**
 * What was read of a source with its headers: the declarations of interest, and types on demand.
 *
 * <p>Not thread-safe.
 */
public final class TranslationUnit {
    /** Tokens of the definition of a type; the grammar takes no more. */
    private static final int MAX_DEFINITION_TOKENS = 1 << 18;

    private final SymbolTable symbols;
    private final List<Declaration> declarations;
    private final List<Invocation> invocations;
    private final UnitTexts texts;
    private final UnitWalk walk;
    private final Diagnostics diagnostics;
    private @Nullable List<DefiningText> definingTexts;

    /** A text that defines types, with its number. */
    record DefiningText(int number, ActiveText text) {}

    /** Gives the texts behind one with a number. */
    private static final class TextsBehind implements TextSource.Following {
        private final UnitTexts texts;
        private int number;

        TextsBehind(UnitTexts texts, int number) {
            this.texts = texts;
            this.number = number;
        }

        @Override
        public @Nullable ActiveText next() {
            return ++number < texts.count() ? texts.get(number) : null;
        }
    }

    private TranslationUnit(UnitWalk walk, DeclarationReader reader, Diagnostics diagnostics) {
        this.symbols = walk.context().symbols();
        this.walk = walk;
        this.declarations = List.copyOf(reader.declarations());
        this.invocations = List.copyOf(reader.invocations());
        this.diagnostics = diagnostics;
        this.texts = walk.texts();
    }

    static TranslationUnit read(
            FileIndexes indexes, IncludePath path, PreprocessorOptions options, SourceFile source, boolean everything) {
        Diagnostics diagnostics = new Diagnostics();
        Set<Symbol> hooked = indexes.symbolsOf(options.hooked());
        Set<Symbol> declaring = indexes.symbolsOf(options.declarative());
        for (Symbol symbol : declaring) {
            symbol.markDeclarative();
        }
        for (Symbol symbol : hooked) {
            symbol.markDeclarative();
        }
        UnitWalk walk = new UnitWalk(indexes, path, options, source, diagnostics);
        DeclarationReader reader = new DeclarationReader(walk, hooked, options.wantedTags(), declaring, everything);
        reader.readAll();
        return new TranslationUnit(walk, reader, diagnostics);
    }

    /** Returns the declarations that may be of interest, in order; others may be among them. */
    public List<Declaration> declarations() {
        return declarations;
    }

    /** Returns the uses of hooked macros, in order. */
    public List<Invocation> invocations() {
        return invocations;
    }

    /** Returns what was found while reading. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.all();
    }

    /** Returns which files the unit depends on. */
    public UnitFiles files() {
        return walk.files();
    }

    /** Returns the definitions of a struct or union, the most trustworthy first. */
    public List<Declaration> structs(String tag) {
        return named(DefinitionSite.Kind.STRUCT, tag);
    }

    /** Returns the definitions of a type name, the most trustworthy first. */
    public List<Declaration> typedefs(String name) {
        return named(DefinitionSite.Kind.TYPEDEF, name);
    }

    /** Returns the definitions of an enum with a tag, the most trustworthy first. */
    public List<Declaration> enumsTagged(String tag) {
        return named(DefinitionSite.Kind.ENUM, tag);
    }

    /** Returns the definitions of enums that may define a constant: first those that spell it, then all others. */
    public Iterator<Declaration> enums(String constant) {
        return new EnumDefinitions(this, symbols.intern(constant));
    }

    private List<Declaration> named(DefinitionSite.Kind kind, String name) {
        Symbol symbol = symbols.intern(name);
        List<Declaration> own = new ArrayList<>();
        List<Declaration> supplied = new ArrayList<>();
        List<Declaration> unsure = new ArrayList<>();
        // An enum without a tag may be meant by any name.
        Symbol sought = kind == DefinitionSite.Kind.ENUM ? null : symbol;
        for (DefiningText defining : definingTexts(DefinitionSite.marks(kind, symbol), sought)) {
            ActiveText text = defining.text;
            for (DefinitionSite site : text.region().sites()) {
                if (site.kind() == kind && (site.name() == symbol || site.name() == null)) {
                    List<Declaration> list =
                            site.name() == null ? unsure : text.index().file().builtIn() ? supplied : own;
                    list.add(definition(defining, site));
                }
            }
        }
        own.addAll(supplied);
        own.addAll(unsure);
        return own;
    }

    /** Returns the texts that define any type. */
    List<DefiningText> definingTexts() {
        List<DefiningText> made = definingTexts;
        if (made == null) {
            made = definingTexts(DefinitionSite.ANY, null);
            definingTexts = made;
        }
        return made;
    }

    private List<DefiningText> definingTexts(long marks, @Nullable Symbol name) {
        List<DefiningText> made = new ArrayList<>();
        texts.addDefining(marks, name, made);
        return made;
    }

    /** Reads the definition at a site with the macros in force there. */
    Declaration definition(DefiningText defining, DefinitionSite site) {
        Diagnostics findings = new Diagnostics();
        ActiveText text = defining.text;
        TextSource source = new TextSource(List.of(), text, site.offset(), new TextsBehind(texts, defining.number));
        UnitContext context = new UnitContext(
                symbols, findings, new ExpansionBudget(), walk.context().builtins());
        MacroExpander expander =
                new MacroExpander(source, walk.macros().at(text.position()), context, InvocationHook.NONE);
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        while (tokens.size() < MAX_DEFINITION_TOKENS) {
            Token token = expander.next();
            if (token.is(TokenKind.END)) {
                break;
            }
            tokens.add(token);
            switch (token.kind()) {
                case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> depth++;
                case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                default -> {}
            }
            boolean inner = site.kind() != DefinitionSite.Kind.TYPEDEF && depth == 0 && token.is(TokenKind.RIGHT_BRACE);
            if (depth < 0 || inner || (depth == 0 && token.is(TokenKind.SEMICOLON))) {
                if (inner) {
                    attributes(expander, tokens);
                }
                break;
            }
        }
        return new Declaration(tokens, findings.all());
    }

    /** Reads the attributes behind the members of a type, which decide about its layout. */
    private static void attributes(MacroExpander expander, List<Token> tokens) {
        int depth = 0;
        while (tokens.size() < MAX_DEFINITION_TOKENS) {
            Token token = expander.next();
            boolean attribute =
                    token.text().equals("__attribute__") || token.text().equals("__attribute");
            if (depth == 0 && !attribute && !token.is(TokenKind.LEFT_PAREN)) {
                return;
            }
            tokens.add(token);
            depth += token.is(TokenKind.LEFT_PAREN) ? 1 : token.is(TokenKind.RIGHT_PAREN) ? -1 : 0;
            if (token.is(TokenKind.END)) {
                return;
            }
        }
    }
}
