// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Lookup;

/**
 * Repeats what including a header did in other units, and takes down what it does for the first time. All macros that directives ask
 * for are asked for here. Not thread-safe.
 */
final class Inclusions implements MacroScope {
    private final MacroTable macros;
    private final SymbolTable symbols;
    private final Predicate<String> expectedAbsent;
    private final UnitTexts texts;
    private final UnitFiles files;
    private final IncludePath path;
    // Those of the includes that are open, the innermost last.
    private final List<EffectRecording> recordings = new ArrayList<>();
    // What ended recordings noted macros in.
    private final Deque<MacroReads> spare = new ArrayDeque<>();

    Inclusions(
            MacroTable macros,
            SymbolTable symbols,
            Predicate<String> expectedAbsent,
            UnitTexts texts,
            UnitFiles files,
            IncludePath path) {
        this.macros = macros;
        this.symbols = symbols;
        this.expectedAbsent = expectedAbsent;
        this.texts = texts;
        this.files = files;
        this.path = path;
    }

    @Override
    public @Nullable MacroDefinition lookup(Symbol name) {
        MacroDefinition definition = macros.lookup(name);
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.read(name, definition, macros.since());
        }
        return definition;
    }

    /** Tells whether a name is a macro, whatever it stands for. */
    boolean defined(Symbol name) {
        MacroDefinition definition = macros.lookup(name);
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.read(name, definition == null ? null : ExpectedMacros.DEFINED, macros.since());
        }
        return definition != null;
    }

    void define(DefineRun run, int position) {
        macros.define(run, position);
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.defined(run, position);
        }
    }

    void undefine(Symbol name, int position) {
        macros.undefine(name, position);
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.undefined(name, position);
        }
    }

    /** Takes a text; one that is not passed over makes the includes it stands in unrepeatable. */
    void text(ActiveText text, boolean passed) {
        texts.add(text);
        EffectRecording recording = innermost();
        if (recording == null) {
            return;
        }
        if (passed && !text.region().declares(symbols)) {
            recording.text(text);
        } else {
            unrepeatable();
        }
    }

    /** Takes a search. */
    void hit(IncludePath.Hit hit) {
        files.add(hit);
        EffectRecording recording = innermost();
        if (recording != null && hit.lookup() instanceof Lookup.Found) {
            recording.found(hit, path.common(hit));
        }
    }

    /** Takes a search that was expected to find nothing. */
    void absent(HeaderEffect.Absent search) {
        files.add(search.by(path));
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.absent(search);
        }
    }

    /** Says that what just happened depends on more than macros, or does more than can be noted. */
    void unrepeatable() {
        for (EffectRecording recording : recordings) {
            recording.effects().failed();
            reuse(recording.reads());
        }
        recordings.clear();
    }

    /** Repeats an inclusion if what it does is known, and returns that; null if the header must be followed. */
    @Nullable
    HeaderEffect repeat(HeaderEffects effects, int position, int depth) {
        HeaderEffect effect = effects.find(macros, symbols, expectedAbsent, path);
        if (effect == null
                || position + effect.items() > UnitWalk.MAX_ITEMS
                || depth + effect.depth() > UnitWalk.MAX_INCLUDE_DEPTH) {
            return null;
        }
        EffectRecording recording = innermost();
        if (recording != null) {
            ExpectedMacros expected = effect.expected();
            for (int i = 0; i < expected.count(); i++) {
                macros.lookup(expected.name(i));
                recording.read(expected.name(i), expected.definition(i), macros.since());
            }
            recording.included(effect, position, depth);
        }
        for (HeaderEffect.Absent search : effect.absent()) {
            absent(search);
        }
        effect.steps().apply(macros, position);
        texts.add(effect.texts(), position, depth);
        files.add(effect.searches());
        return effect;
    }

    /** Begins to take down what an inclusion does, if that is of use. */
    @Nullable
    EffectRecording begin(HeaderEffects effects, int position, int depth) {
        if (!effects.wanted()) {
            return null;
        }
        MacroReads reads = spare.isEmpty() ? new MacroReads() : spare.pop();
        EffectRecording recording = new EffectRecording(effects, reads, position, depth);
        recordings.add(recording);
        return recording;
    }

    /** Notes at which depth a header is entered that is followed. */
    void reached(int depth) {
        EffectRecording recording = innermost();
        if (recording != null) {
            recording.reached(depth);
        }
    }

    /** Ends what was begun for an inclusion, unless it has turned out not to be repeatable. */
    void end(EffectRecording recording, int position) {
        if (innermost() == recording) {
            recordings.remove(recordings.size() - 1);
            recording.end(position, innermost());
            reuse(recording.reads());
        }
    }

    private void reuse(MacroReads reads) {
        reads.clear();
        spare.push(reads);
    }

    private @Nullable EffectRecording innermost() {
        return recordings.isEmpty() ? null : recordings.get(recordings.size() - 1);
    }
}
