// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/**
 * Definitions of macros that follow each other with no other directive between them.
 *
 * <p>A unit of the kernel meets some 25,000 definitions and uses a few hundred of them, so a unit does not enter each into a table: it
 * notes that the run is in force, and a look-up asks the places where a name is ever defined whether their run is. Shared by all
 * units and thread-safe.
 */
final class DefineRun extends Item {
    /** Number of the runs of a file that only one unit reads; it enters their definitions one by one. */
    static final int UNSHARED = -1;

    private final int id;
    private final MacroDefinition[] definitions;
    private final @Nullable PlainDefinitions plain;
    private final int firstPlain;
    private final int plainCount;
    private volatile boolean registered;

    /**
     * Creates a run.
     *
     * @param id number that no other run of shared files has, or {@link #UNSHARED}
     * @param plain those of the file that are plain; null if it is not shared
     * @param firstPlain number of the first of those that are in the run
     * @param plainCount how many are
     */
    DefineRun(
            int id,
            MacroDefinition[] definitions,
            @Nullable PlainDefinitions plain,
            int firstPlain,
            int plainCount,
            int start,
            int end) {
        super(start, end);
        this.id = id;
        this.plain = plain;
        this.firstPlain = firstPlain;
        this.plainCount = plainCount;
        this.definitions = definitions;
        for (MacroDefinition definition : definitions) {
            definition.enter(this);
        }
    }

    int id() {
        return id;
    }

    /** Returns the definitions that are not plain; all of them if the run is not shared. */
    MacroDefinition[] definitions() {
        return definitions;
    }

    /** Makes the definitions known to the names they define, when a unit meets the run for the first time. */
    void register(SymbolTable symbols) {
        if (registered) {
            return;
        }
        synchronized (this) {
            if (!registered) {
                for (MacroDefinition definition : definitions) {
                    definition.name().addDefinition(definition);
                }
                if (plain != null && plainCount > 0) {
                    symbols.definePlain(this, plain, firstPlain);
                }
                registered = true;
            }
        }
    }

    /** Returns how many plain definitions there are. */
    int plainCount() {
        return plainCount;
    }

    /** Makes a plain definition by its number in the run, if it is one of a name, and makes it known to that. */
    void definePlain(int number, Symbol name) {
        PlainDefinitions from = plain;
        int of = firstPlain + number;
        if (from != null && name.spelledBy(from.bytes(), from.nameStart(of), from.nameEnd(of))) {
            MacroDefinition definition = from.definition(of, name);
            definition.enter(this);
            name.addDefinition(definition);
        }
    }
}
