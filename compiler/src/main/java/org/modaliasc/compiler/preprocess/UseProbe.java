// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;

/**
 * Tells of a use of a macro that may declare something looked for whether it does.
 *
 * <p>Most of them do not: what an author, a licence or a parameter of a module expands to ends in a hooked macro, but with another
 * tag than the wanted one. So the use is tried out with no other macros expanded than those that can lead to something looked for,
 * which is a fraction of them all. Whatever is not plain, a mistake above all, counts as yes and is read in earnest.
 */
final class UseProbe implements MacroScope, InvocationHook {
    private final UnitWalk walk;
    private final Set<Symbol> hooked;
    private final Map<String, String> wantedTags;
    private final Set<Symbol> declaring;
    private boolean found;

    UseProbe(UnitWalk walk, Set<Symbol> hooked, Map<String, String> wantedTags, Set<Symbol> declaring) {
        this.walk = walk;
        this.hooked = hooked;
        this.wantedTags = wantedTags;
        this.declaring = declaring;
    }

    /** Tells whether the use that starts at an offset of a text may declare something looked for, or changes the count of braces. */
    boolean declares(ActiveText text, int start) {
        Diagnostics findings = new Diagnostics();
        UnitContext around = walk.context();
        UnitContext context = new UnitContext(around.symbols(), findings, around.budget(), around.builtins());
        context.budget().renew();
        // The text ends with the region: a use that goes on behind a directive is not plain.
        TextSource source = new TextSource(List.of(), text, start, null);
        MacroExpander expander = new MacroExpander(source, this, context, this);
        found = false;
        int braces = 0;
        while (true) {
            Token token = expander.next();
            braces += token.is(TokenKind.LEFT_BRACE) ? 1 : token.is(TokenKind.RIGHT_BRACE) ? -1 : 0;
            if (found || token.is(TokenKind.END) || declares(token.symbol())) {
                return true;
            }
            if (expander.resume(source) != null) {
                return braces != 0 || findings.count() > 0;
            }
        }
    }

    private boolean declares(@Nullable Symbol symbol) {
        return symbol != null
                && symbol.declarative()
                && (declaring.contains(symbol) || walk.macros().lookup(symbol) != null);
    }

    /** Hides the macros that lead to nothing looked for. */
    @Override
    public @Nullable MacroDefinition lookup(Symbol name) {
        return name.declarative() ? walk.macros().lookup(name) : null;
    }

    @Override
    public boolean wants(Symbol name) {
        return hooked.contains(name);
    }

    @Override
    public void invoked(Use use, MacroExpander expander) {
        String wanted = wantedTags.get(use.name().text());
        found |= wanted == null || !otherTag(use.arguments(), wanted);
    }

    /** Tells whether the first argument is a tag, and surely another one than the wanted. */
    private boolean otherTag(List<List<Token>> arguments, String wanted) {
        if (arguments.isEmpty() || arguments.get(0).size() != 1) {
            return false;
        }
        Symbol tag = arguments.get(0).get(0).symbol();
        return tag != null && !tag.name().equals(wanted) && walk.macros().lookup(tag) == null;
    }
}
