// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.ElementShape;
import org.modaliasc.compiler.preprocess.ShapedElement;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Fills entries from elements of known shapes, each shape thoroughly once and then by its program. */
final class ShapedEntries {
    private record Known(@Nullable EntryProgram program) {}

    private final UnitScope scope;
    private final LeafValues leaves;
    private final Diagnostics diagnostics;
    private final List<Field> fields;
    private final Map<ElementShape, Known> programs = new IdentityHashMap<>();

    ShapedEntries(UnitScope scope, LeafValues leaves, Diagnostics diagnostics, List<Field> fields) {
        this.scope = scope;
        this.leaves = leaves;
        this.diagnostics = diagnostics;
        this.fields = List.copyOf(fields);
    }

    void fill(ShapedElement element, ObjectShape.Struct shape, IdEntry entry) throws TableError {
        entry.place(element);
        Known known = programs.get(element.shape());
        if (known != null && known.program() != null) {
            known.program().run(element, entry);
            return;
        }
        if (known == null) {
            leaves.startRecord(fields.size());
        }
        int findings = diagnostics.count();
        TokenSlice slice = TokenSlice.of(element.tokens());
        @Nullable TokenSlice @Nullable [] written;
        try {
            Initializer.Element parsed = scope.parser().element(slice);
            entry.clear();
            List<Initializer.Element> elements = ((Initializer.Braced) parsed.value()).elements();
            new InitializerFiller(leaves, diagnostics, entry, slice).fill(shape, elements);
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        } finally {
            written = leaves.endRecord();
        }
        if (known == null) {
            boolean quiet = written != null && diagnostics.count() == findings;
            programs.put(
                    element.shape(),
                    new Known(quiet && written != null ? program(element.shape(), entry, written) : null));
        }
    }

    private @Nullable EntryProgram program(ElementShape shape, IdEntry entry, @Nullable TokenSlice[] written) {
        return EntryProgram.of(shape, fields, entry, written, leaves);
    }
}
