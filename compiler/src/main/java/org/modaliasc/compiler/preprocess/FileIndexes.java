// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.modaliasc.compiler.source.SourceFile;

/** The indexes of all files read so far, shared by all units. Thread-safe. */
final class FileIndexes {
    private final SymbolTable symbols = new SymbolTable();
    private final List<MacroDefinition> builtins = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Map<SourceFile, FileIndex> known = new ConcurrentHashMap<>();
    private final Map<String, SourceFile> common = new ConcurrentHashMap<>();

    FileIndexes() {
        for (BuiltinMacro builtin : BuiltinMacro.values()) {
            builtins.add(new MacroDefinition(symbols.intern(builtin.spelling()), builtin));
        }
    }

    /** Returns the macros that the preprocessor itself replaces; the same for all units, so that conditions can be compared. */
    List<MacroDefinition> builtins() {
        return builtins;
    }

    SymbolTable symbols() {
        return symbols;
    }

    /** Returns how many runs of definitions there are so far. */
    int runs() {
        return runs.get();
    }

    Set<Symbol> symbolsOf(Set<String> names) {
        Set<Symbol> made = new HashSet<>();
        for (String name : names) {
            made.add(symbols.intern(name));
        }
        return made;
    }

    FileIndex of(SourceFile file) {
        FileIndex index = known.get(file);
        if (index == null) {
            synchronized (file) {
                index = known.get(file);
                if (index == null) {
                    index = FileIndexer.index(file, symbols, runs);
                    known.put(file, index);
                }
            }
        }
        return index;
    }

    /** Cuts a file that only one unit reads, without remembering it: there are many, and each is needed only once. */
    FileIndex ofOne(SourceFile file) {
        return FileIndexer.indexOfOne(file, symbols);
    }

    /** Returns a file with directives that many units share. */
    FileIndex common(String directives) {
        SourceFile file = common.get(directives);
        if (file == null) {
            SourceFile made = predefined(directives);
            SourceFile earlier = common.putIfAbsent(directives, made);
            file = earlier == null ? made : earlier;
        }
        return of(file);
    }

    /** Returns a file with the given directives. */
    static SourceFile predefined(String directives) {
        return new SourceFile("<command line>", directives.getBytes(StandardCharsets.UTF_8), true);
    }
}
