// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what an inclusion does while its directives are followed. Not thread-safe. */
final class EffectRecording {
    private final HeaderEffects effects;
    private final int start;
    private final int startDepth;
    private final MacroReads reads;
    private final List<HeaderEffect.Absent> absent = new ArrayList<>();
    private final List<MacroSteps.Step> steps = new ArrayList<>();
    private final List<HeaderTexts.Part> texts = new ArrayList<>();
    private final List<IncludePath.Hit> hits = new ArrayList<>();
    private final List<HeaderSearches> searches = new ArrayList<>();
    // Whether all headers were found where all paths with the same base find them.
    private boolean common = true;
    private int depth;

    /** Begins at an inclusion; {@code reads} is empty. */
    EffectRecording(HeaderEffects effects, MacroReads reads, int position, int depth) {
        this.effects = effects;
        this.reads = reads;
        this.start = position;
        this.startDepth = depth;
    }

    HeaderEffects effects() {
        return effects;
    }

    MacroReads reads() {
        return reads;
    }

    /** Notes what a macro is, unless the inclusion itself has made it so: then it does not depend on it. */
    void read(Symbol name, @Nullable Object expected, int since) {
        if (since <= start) {
            reads.add(name, expected, since);
        }
    }

    void defined(DefineRun run, int position) {
        steps.add(new MacroSteps.Defined(run, position - start));
    }

    void undefined(Symbol name, int position) {
        steps.add(new MacroSteps.Undefined(name, position - start));
    }

    void text(ActiveText text) {
        texts.add(text);
        depth = Math.max(depth, text.depth() - startDepth);
    }

    void found(IncludePath.Hit hit, boolean commonly) {
        hits.add(hit);
        common &= commonly;
    }

    void absent(HeaderEffect.Absent search) {
        absent.add(search);
    }

    /** Notes that a file was entered, which may have no text. */
    void reached(int includeDepth) {
        depth = Math.max(depth, includeDepth - startDepth);
    }

    /** Notes what a header does that is included in this one. */
    void included(HeaderEffect effect, int position, int includeDepth) {
        reached(includeDepth + effect.depth());
        common &= effect.common();
        if (!effect.steps().isEmpty()) {
            steps.add(new MacroSteps.Included(effect.steps(), position - start));
        }
        if (!effect.searches().isEmpty()) {
            searches.add(effect.searches());
        }
        if (effect.texts().count() > 0) {
            texts.add(new HeaderTexts.Several(effect.texts(), position, includeDepth));
        }
    }

    /** Ends at the position of the last item, and hands on to the inclusion around this one. */
    void end(int position, @Nullable EffectRecording around) {
        HeaderEffect effect = new HeaderEffect(
                reads.expected(),
                absent.toArray(new HeaderEffect.Absent[0]),
                new MacroSteps(steps),
                new HeaderSearches(hits.toArray(new IncludePath.Hit[0]), searches.toArray(new HeaderSearches[0])),
                common,
                position - start,
                depth,
                new HeaderTexts(texts, start, startDepth));
        effects.add(effect);
        if (around != null) {
            reads.addTo(around);
            around.absent.addAll(absent);
            around.included(effect, start, startDepth);
        }
    }
}
