// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/** Cuts a file into directives and text in one pass over its bytes. */
final class FileIndexer {
    /** Directives of one file; the largest header of a kernel has some 250,000. */
    static final int MAX_DIRECTIVES = 1 << 20;

    private static final MacroDefinition[] NONE = {};

    private final SourceFile file;
    private final SymbolTable symbols;
    private final byte[] bytes;
    private final DefinitionSites definitions;
    private final DefinitionLine definition;
    private final TextScanner text;
    // Null if only one unit reads the file.
    private final @Nullable AtomicInteger runs;
    private final List<Item> items = new ArrayList<>();
    // The definitions of the run that is being collected; of the plain ones those from a number on.
    private final List<MacroDefinition> run = new ArrayList<>();
    private final @Nullable PlainDefinitions plain;
    private int firstPlain;
    private int runStart;
    private final Deque<Directive> openBranches = new ArrayDeque<>();
    private boolean onlyOnce;
    private int unclosedComment = -1;
    private int directives;
    private int position;

    private FileIndexer(SourceFile file, SymbolTable symbols, @Nullable AtomicInteger runs) {
        this.runs = runs;
        this.file = file;
        this.symbols = symbols;
        this.bytes = file.bytes();
        this.definitions = new DefinitionSites(bytes, symbols);
        this.definition = new DefinitionLine(bytes, symbols);
        this.plain = runs == null ? null : new PlainDefinitions(file);
        this.text = new TextScanner(bytes, definitions, runs != null);
    }

    /** Cuts a file that only one unit reads. */
    static FileIndex indexOfOne(SourceFile file, SymbolTable symbols) {
        return new FileIndexer(file, symbols, null).cut();
    }

    /** Cuts a file; every run of definitions gets a number of its own from {@code runs}. */
    static FileIndex index(SourceFile file, SymbolTable symbols, AtomicInteger runs) {
        return new FileIndexer(file, symbols, runs).cut();
    }

    private FileIndex cut() {
        // A byte order mark is no text.
        position = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (position < bytes.length) {
            int hash = directiveInNextLine();
            if (hash < 0) {
                hash = passText();
            }
            position = hash;
            if (hash < bytes.length && directives++ == MAX_DIRECTIVES) {
                break;
            }
            if (hash < bytes.length) {
                addDirective();
            }
        }
        endRun(position);
        if (plain != null) {
            plain.trim();
        }
        for (Directive open : openBranches) {
            open.endBranchAt(items.size());
        }
        int cutOff = directives > MAX_DIRECTIVES ? position : -1;
        return new FileIndex(
                file, symbols, items.toArray(new Item[0]), guard(), onlyOnce, unclosedComment, text.firstNul(), cutOff);
    }

    /** Returns the offset of a hash that only line ends stand before, as behind most directives, or -1. */
    private int directiveInNextLine() {
        int i = position;
        while (i < bytes.length && bytes[i] == '\n') {
            i++;
        }
        return i > position && i < bytes.length && bytes[i] == '#' ? i : -1;
    }

    /** Adds the text up to the next directive, if there is any, and returns where that is. */
    private int passText() {
        int hash = text.run(position);
        if (text.unclosedComment() >= 0) {
            unclosedComment = text.unclosedComment();
        }
        if (text.hasText()) {
            endRun(position);
            items.add(text.region(position, hash));
        }
        return hash;
    }

    private void addDirective() {
        int start = position;
        boolean usual = definition.read(start);
        int end = usual ? definition.end() : DirectiveLine.end(bytes, start);
        if (end == bytes.length && unclosedComment < 0) {
            unclosedComment = DirectiveLine.unclosedComment(bytes, start);
        }
        if (usual) {
            int name = definition.nameStart();
            int behind = definition.nameEnd();
            if (plain != null && definition.plain()) {
                beginRun(start);
                position = end;
                plain.add(SymbolTable.hash(bytes, name, behind), name, behind, end);
                for (int i = 0; i < definition.callCount(); i++) {
                    symbols.called(definition.call(i), bytes, name, behind);
                }
            } else {
                addDefinition(symbols.intern(bytes, name, behind), start, name, behind, end);
            }
            return;
        }
        int hashLength = bytes[start] == '%' ? 2 : 1;
        Lexer lexer = new Lexer(file, symbols, start + hashLength, end);
        Token word = lexer.next();
        DirectiveKind kind = kind(word);
        Symbol symbol = null;
        int bodyStart = lexer.position();
        switch (kind) {
            case DEFINE, UNDEF, IFDEF, IFNDEF, ELIFDEF, ELIFNDEF -> {
                Token second = lexer.next();
                symbol = second.symbol();
                if (kind == DirectiveKind.DEFINE && symbol != null) {
                    addDefinition(symbol, start, second.start(), second.end(), end);
                    return;
                }
            }
            case PRAGMA -> onlyOnce |= "once".equals(lexer.next().text());
            default -> {}
        }
        position = end;
        endRun(start);
        Directive directive = new Directive(kind, start, end, bodyStart, symbol);
        link(directive);
        items.add(directive);
    }

    private void addDefinition(Symbol name, int start, int nameStart, int nameEnd, int end) {
        MacroDefinition definition = new MacroDefinition(name, file, nameStart, nameEnd, nameEnd, end);
        MacroBodyScanner.scan(definition, bytes, nameEnd, end, symbols);
        beginRun(start);
        position = end;
        run.add(definition);
    }

    private void beginRun(int start) {
        runStart = run.isEmpty() && plainInRun() == 0 ? start : runStart;
    }

    private int plainInRun() {
        return plain == null ? 0 : plain.count() - firstPlain;
    }

    private void endRun(int end) {
        int plainCount = plainInRun();
        if (!run.isEmpty() || plainCount > 0) {
            int number = runs == null ? DefineRun.UNSHARED : runs.getAndIncrement();
            MacroDefinition[] others = run.isEmpty() ? NONE : run.toArray(NONE);
            items.add(new DefineRun(number, others, plain, firstPlain, plainCount, runStart, end));
            run.clear();
            firstPlain += plainCount;
        }
    }

    private static DirectiveKind kind(Token word) {
        return switch (word.kind()) {
            case IDENTIFIER -> DirectiveKind.of(word.text());
            // An empty directive, or a line marker left by another preprocessor.
            case END, NUMBER -> DirectiveKind.NULL;
            default -> DirectiveKind.UNKNOWN;
        };
    }

    private void link(Directive directive) {
        DirectiveKind kind = directive.kind();
        boolean closes = kind == DirectiveKind.ENDIF || kind.continuesConditional();
        if (closes && !openBranches.isEmpty()) {
            Directive branch = openBranches.pop();
            branch.endBranchAt(items.size());
            if (branch.kind() == DirectiveKind.ELSE && kind != DirectiveKind.ENDIF) {
                directive.comesAfterElse();
            }
        } else if (closes) {
            return;
        }
        if (kind.opensConditional() || kind.continuesConditional()) {
            openBranches.push(directive);
        }
    }

    /** Recognises the include guard: the file is one {@code #ifndef} group and nothing else. */
    private @Nullable Symbol guard() {
        if (items.isEmpty() || !(items.get(0) instanceof Directive first) || first.kind() != DirectiveKind.IFNDEF) {
            return null;
        }
        int last = items.size() - 1;
        boolean whole = first.next() == last
                && items.get(last) instanceof Directive closing
                && closing.kind() == DirectiveKind.ENDIF;
        return whole ? first.name() : null;
    }
}
