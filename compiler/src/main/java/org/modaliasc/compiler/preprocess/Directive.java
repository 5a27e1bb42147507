// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** A directive with its logical line; shared by all translation units, so that what is derived from it is derived once. */
final class Directive extends Item {
    private final DirectiveKind kind;
    private final int bodyStart;
    private final @Nullable Symbol name;
    private int next = -1;
    private boolean afterElse;
    private Token @Nullable [] tokens;
    private volatile @Nullable IncludeTarget target;
    private volatile @Nullable ConditionMemo memo;

    /**
     * Creates a directive.
     *
     * @param bodyStart offset behind the name of the directive
     * @param name identifier that an undef, ifdef or ifndef is about, or null
     */
    Directive(DirectiveKind kind, int start, int end, int bodyStart, @Nullable Symbol name) {
        super(start, end);
        this.kind = kind;
        this.bodyStart = bodyStart;
        this.name = name;
    }

    DirectiveKind kind() {
        return kind;
    }

    int bodyStart() {
        return bodyStart;
    }

    @Nullable
    Symbol name() {
        return name;
    }

    /** Returns the index of the item that ends this branch of a conditional; the number of items if nothing does. */
    int next() {
        return next;
    }

    void endBranchAt(int item) {
        next = item;
    }

    /** Tells whether it goes on with a conditional whose {@code #else} has come already. */
    boolean afterElse() {
        return afterElse;
    }

    void comesAfterElse() {
        afterElse = true;
    }

    /** Returns the tokens behind the name of the directive, without the closing END. */
    Token[] tokens(FileIndex index) {
        Token[] known = tokens;
        if (known == null) {
            known = index.tokens(bodyStart, end());
            // A race only computes the same tokens twice.
            tokens = known;
        }
        return known;
    }

    /** Returns what the include named by this directive led to the last time; the next unit mostly finds the same. */
    @Nullable
    IncludeTarget target() {
        return target;
    }

    void remember(IncludeTarget found) {
        target = found;
    }

    /** Returns how the condition of this directive came out the last time. */
    @Nullable
    ConditionMemo memo() {
        return memo;
    }

    void remember(@Nullable ConditionMemo outcome) {
        memo = outcome;
    }
}
