// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

/** Decides the {@code #if} and {@code #elif} directives of one unit. Not thread-safe. */
final class UnitConditions {
    /** Looks for headers as the file does that asks. */
    private record Headers(Inclusions macros, IncludePath path, SourceFile file, int directory)
            implements Condition.HeaderTest {
        @Override
        public boolean found(String name, boolean quoted, boolean next) {
            HeaderName header = new HeaderName(name, quoted);
            IncludePath.Hit hit = next ? path.findNext(header, directory) : path.find(header, file.directory());
            macros.hit(hit);
            return hit.lookup() instanceof Lookup.Found;
        }
    }

    private final Inclusions macros;
    private final IncludePath path;
    private final UnitContext context;

    UnitConditions(Inclusions macros, IncludePath path, UnitContext context) {
        this.macros = macros;
        this.path = path;
        this.context = context;
    }

    /** Tells whether a condition holds; {@code directory} is where its file was found, for {@code __has_include_next}. */
    boolean holds(FileIndex index, Directive directive, int directory) {
        ConditionMemo memo = directive.memo();
        if (memo != null && memo.holds(macros)) {
            return memo.outcome();
        }
        SourceFile file = index.file();
        Token end = new Token(TokenKind.END, file, directive.end(), directive.end(), null, "", false, false, null);
        List<Token> list = Arrays.asList(directive.tokens(index));
        context.budget().renew();
        ConditionMemo.Recorder recorder = new ConditionMemo.Recorder(macros);
        MacroExpander expander = new MacroExpander(TokenSource.of(list, end), recorder, context, InvocationHook.NONE);
        Diagnostics diagnostics = context.diagnostics();
        try {
            int findings = diagnostics.count();
            boolean outcome = new Condition(expander, recorder, new Headers(macros, path, file, directory)).evaluate();
            memo = diagnostics.count() == findings ? recorder.memo(outcome) : null;
            directive.remember(memo);
            if (memo == null) {
                macros.unrepeatable();
            }
            return outcome;
        } catch (Condition.Malformed mistake) {
            macros.unrepeatable();
            Token place = Condition.place(mistake, list);
            String text = mistake.getMessage() == null ? "The condition is malformed." : mistake.getMessage();
            Diagnostic diagnostic = Diagnostic.error(
                    "preprocess.bad-condition",
                    place.is(TokenKind.END)
                            ? file.location(directive.start(), Math.max(1, directive.bodyStart() - directive.start()))
                            : place.location(),
                    text);
            diagnostics.add(place.withChain(diagnostic));
            return false;
        }
    }
}
