// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/** A text under construction that cannot outgrow {@link MakeLimits#EXPANDED_CHARACTERS}. */
final class MakeText {
    private final StringBuilder text = new StringBuilder();
    private final MakeBudget budget;
    private boolean words;

    MakeText(MakeBudget budget) {
        this.budget = budget;
    }

    MakeText append(CharSequence part) {
        return append(part, 0, part.length());
    }

    MakeText append(CharSequence part, int from, int to) {
        budget.charge(to - from);
        if (text.length() + (to - from) > MakeLimits.EXPANDED_CHARACTERS) {
            throw new MakeLimitException("An expanded text has more than " + (MakeLimits.EXPANDED_CHARACTERS >> 20)
                    + " million characters.");
        }
        text.append(part, from, to);
        return this;
    }

    /** Begins the next word of a list. */
    MakeText word() {
        if (words) {
            append(" ");
        }
        words = true;
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
