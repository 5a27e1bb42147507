// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;

/** An identifier, represented once per {@link SymbolTable} so that it can be compared by reference and index arrays. */
public final class Symbol {
    private static final Symbol[] NONE = {};
    private static final MacroDefinition[] UNDEFINED = {};

    private final String name;
    private final int id;
    private final int hash;
    private final SymbolTable table;
    private volatile boolean declarative;
    // Whether it is declarative only because it opens or closes a brace.
    private boolean onlyBrace;
    // Not volatile: each thread must see what its own units did.
    private boolean changed;
    // Grown by doubling: some names are called by ten thousand macros.
    private Symbol[] callers = NONE;
    private int callerCount;
    private volatile MacroDefinition[] definitions = UNDEFINED;

    Symbol(String name, int id, int hash, SymbolTable table) {
        this.name = name;
        this.id = id;
        this.hash = hash;
        this.table = table;
    }

    /** Returns the spelling, with one char for each byte. */
    public String name() {
        return name;
    }

    /** Returns all definitions of the name that any unit has met in a run. */
    MacroDefinition[] definitions() {
        return definitions;
    }

    /** Adds a definition; of several in one run only the last in the text counts. */
    synchronized void addDefinition(MacroDefinition definition) {
        MacroDefinition[] more = Arrays.copyOf(definitions, definitions.length + 1);
        more[definitions.length] = definition;
        for (int i = 0; i < definitions.length; i++) {
            if (definitions[i].run() == definition.run()) {
                more = definitions.clone();
                more[i] = definitions[i].before(definition) ? definition : definitions[i];
            }
        }
        definitions = more;
    }

    /** Tells whether some unit, and every unit of this thread that did so, defined the name outside of runs or undefined it. */
    boolean changed() {
        return changed;
    }

    void markChanged() {
        changed = true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** Returns the number of this identifier in its table, counted from 0. */
    int id() {
        return id;
    }

    /** Returns the hash of the spelling in its table. */
    int hash() {
        return hash;
    }

    /**
     * Tells whether text with this identifier at file scope may declare what is looked for.
     *
     * <p>True for the identifiers marked at the start and for every macro, of any file read so far, whose replacement mentions such
     * an identifier. It errs on the side of true: the name may stand for another macro in the unit at hand.
     */
    boolean declarative() {
        return declarative;
    }

    /** Marks this identifier and the macros that mention it; whoever finds that done finds all of it done. */
    void markDeclarative() {
        synchronized (table) {
            mark(false);
        }
    }

    /** Marks a macro that opens or closes a brace: text that is read must be read with it, but it alone declares nothing. */
    void markBrace() {
        synchronized (table) {
            mark(true);
        }
    }

    private void mark(boolean brace) {
        Symbol[] mentions;
        synchronized (this) {
            if (declarative && (brace || !onlyBrace)) {
                return;
            }
            onlyBrace = brace;
            declarative = true;
            mentions = Arrays.copyOf(callers, callerCount);
            callers = NONE;
            callerCount = 0;
        }
        table.mark(this, !brace);
        for (Symbol caller : mentions) {
            caller.mark(false);
        }
    }

    /** Records that the replacement of a macro calls this identifier. */
    void calledBy(Symbol macro) {
        synchronized (this) {
            if (!declarative) {
                if (callerCount == 0 || callers[callerCount - 1] != macro) {
                    if (callerCount == callers.length) {
                        callers = Arrays.copyOf(callers, Math.max(2, callerCount * 2));
                    }
                    callers[callerCount++] = macro;
                }
                return;
            }
        }
        macro.markDeclarative();
    }

    @Override
    public String toString() {
        return name;
    }
}
