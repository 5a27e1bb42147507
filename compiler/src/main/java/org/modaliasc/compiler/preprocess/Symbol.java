// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An identifier, represented once per {@link SymbolTable} so that it can be compared by reference and by number. */
public final class Symbol {

    // The bytes of the name. A run over a kernel meets more than a hundred thousand names and needs few of them as
    // strings.
    private final byte[] spelling;
    private final int start;
    private final int length;
    private @Nullable String name;
    private final int id;
    private final int hash;
    private final SymbolTable table;
    private volatile boolean declarative;
    // Whether it is declarative only because it opens or closes a brace.
    private boolean onlyBrace;
    // Not volatile: each thread must see what its own units did.
    private boolean changed;
    private volatile @Nullable MacroDefinition definition;

    /** Creates a symbol that is spelled by bytes which stay as they are. */
    Symbol(byte[] spelling, int start, int length, int id, int hash, SymbolTable table) {
        this.spelling = spelling;
        this.start = start;
        this.length = length;
        this.id = id;
        this.hash = hash;
        this.table = table;
    }

    /** Returns the spelling, with one char for each byte. */
    public String name() {
        String known = name;
        if (known == null) {
            known = new String(spelling, start, length, StandardCharsets.ISO_8859_1);
            // A race only makes the same string twice.
            name = known;
        }
        return known;
    }

    /** Tells whether the bytes from {@code from} to before {@code to} spell the name. */
    boolean spelledBy(byte[] bytes, int from, int to) {
        return to - from == length && Arrays.equals(spelling, start, start + length, bytes, from, to);
    }

    /**
     * Returns the definition met last of all that any unit has met in a run, null if there is none. The others are behind it, see
     * {@link MacroDefinition#other}; of several in one run the first of these counts, which is the last in the text.
     */
    @Nullable
    MacroDefinition definition() {
        return definition;
    }

    /** Adds a definition that stands in a run. */
    synchronized void addDefinition(MacroDefinition added) {
        for (MacroDefinition known = definition; known != null; known = known.other()) {
            if (known.run() == added.run() && added.before(known)) {
                return;
            }
        }
        added.putBefore(definition);
        definition = added;
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

    /** Marks this identifier and the macros that call it; whoever finds that done finds all of it done. */
    void markDeclarative() {
        table.mark(this, false);
    }

    /** Marks a macro that opens or closes a brace: text that is read must be read with it, but it alone declares nothing. */
    void markBrace() {
        table.mark(this, true);
    }

    /** Becomes declarative, perhaps only for a brace, and tells whether that is news; for the table alone. */
    boolean becomeDeclarative(boolean brace) {
        if (declarative && (brace || !onlyBrace)) {
            return false;
        }
        onlyBrace = brace;
        declarative = true;
        return true;
    }

    /** Records that the replacement of this macro calls an identifier with a hash. */
    void calls(int called) {
        table.called(called, spelling, start, start + length);
    }

    @Override
    public String toString() {
        return name();
    }
}
