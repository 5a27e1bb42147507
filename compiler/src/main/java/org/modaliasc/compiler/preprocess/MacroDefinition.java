// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.source.SourceFile;

/**
 * A macro as it is written; its replacement stays a slice of the file until the macro is expanded for the first time.
 *
 * <p>Shared by all translation units and thread-safe.
 */
final class MacroDefinition {
    private final Symbol name;
    private final SourceFile file;
    private final int nameStart;
    private final int nameEnd;
    private final int bodyStart;
    private final int bodyEnd;
    private final @Nullable BuiltinMacro builtin;
    private int braceNet;
    private int run = -1;
    private @Nullable MacroDefinition other;
    private volatile @Nullable MacroBody body;

    MacroDefinition(Symbol name, SourceFile file, int nameStart, int nameEnd, int bodyStart, int bodyEnd) {
        this.name = name;
        this.file = file;
        this.nameStart = nameStart;
        this.nameEnd = nameEnd;
        this.bodyStart = bodyStart;
        this.bodyEnd = bodyEnd;
        this.builtin = null;
    }

    /** Creates a macro that the preprocessor itself replaces. */
    MacroDefinition(Symbol name, BuiltinMacro builtin) {
        this.name = name;
        this.file = new SourceFile("<built-in>", new byte[0], true);
        this.nameStart = 0;
        this.nameEnd = 0;
        this.bodyStart = 0;
        this.bodyEnd = 0;
        this.builtin = builtin;
    }

    /** Returns which built-in macro this is, or null if it is an ordinary one. */
    @Nullable
    BuiltinMacro builtin() {
        return builtin;
    }

    /** Tells whether the definition is a part of this program rather than of the user's text. */
    boolean fromProgram() {
        return file.builtIn();
    }

    Symbol name() {
        return name;
    }

    Location location() {
        return file.location(nameStart, nameEnd - nameStart);
    }

    /** Returns the number of the run that the definition stands in, or -1 if it stands alone. */
    int run() {
        return run;
    }

    void enter(DefineRun whole) {
        run = whole.id();
    }

    /** Returns the next definition of the name, see {@link Symbol#definition}. */
    @Nullable
    MacroDefinition other() {
        return other;
    }

    /** Puts this definition in front of others; to be called before it can be found itself. */
    void putBefore(@Nullable MacroDefinition others) {
        other = others;
    }

    /** Tells whether this definition comes before another one of the same file. */
    boolean before(MacroDefinition other) {
        return nameStart < other.nameStart;
    }

    /** Returns opened minus closed braces of the replacement. */
    int braceNet() {
        return braceNet;
    }

    void setBraceNet(int net) {
        braceNet = net;
    }

    /** Returns the parameters and the replacement, read on the first call. */
    MacroBody body(SymbolTable symbols) {
        MacroBody known = body;
        if (known == null) {
            // A parenthesis makes parameters only if nothing stands between it and the name (C17 6.10.3).
            boolean functionLike = bodyStart < bodyEnd && file.bytes()[bodyStart] == '(';
            known = new MacroBodyParser(new Lexer(file, symbols, bodyStart, bodyEnd), functionLike).parse();
            body = known;
        }
        return known;
    }

    /** Tells whether another definition says the same, so that repeating it is no redefinition (C17 6.10.3 paragraph 2). */
    boolean sameAs(MacroDefinition other, SymbolTable symbols) {
        return this == other || body(symbols).sameAs(other.body(symbols));
    }
}
