// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.ShapedElement;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.DeclaredObject;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Makes the typed table of one declared array. */
final class TableBuilder {
    /** Entries of one table. The whole of Linux has some 30,000 in all its tables together. */
    static final int MAX_ENTRIES = 1 << 20;

    /** Values of all fields together: a table of a large struct may have fewer entries. */
    private static final int MAX_VALUES = 1 << 24;

    private final UnitScope scope;
    private final LeafValues leaves;
    private final Diagnostics diagnostics;
    private final List<IdEntry> entries = new ArrayList<>();
    private ShapedEntries shapes;
    private int fieldCount;
    // Ranges can name the same entries again and again.
    private long filledByRanges;
    private boolean failed;

    TableBuilder(UnitScope scope, Set<String> idFields, Diagnostics diagnostics) {
        this.scope = scope;
        this.leaves = new LeafValues(scope, idFields);
        this.diagnostics = diagnostics;
        this.shapes = new ShapedEntries(scope, leaves, diagnostics, List.of());
    }

    /** Returns the table, or null after reporting every mistake that was found. */
    @Nullable
    IdTable build(DeclaredObject object) {
        try {
            Type type = scope.resolver().resolve(object.type(), object.head());
            Type element = type instanceof Type.ArrayType array ? array.element() : type;
            if (!(element instanceof Type.StructType struct)) {
                throw new TableError(
                        object.name(), "table.no-struct", "`" + object.name().text() + "` is no array of structs.");
            }
            List<Field> fields = new ArrayList<>();
            ObjectShape.Struct shape = ObjectShape.of(struct, fields);
            if (shape == null) {
                String message = "`struct " + struct.tag() + "` has more than " + ObjectShape.MAX_FIELDS + " fields.";
                throw new TableError(object.name(), "table.struct-too-large", message);
            }
            fieldCount = fields.size();
            shapes = new ShapedEntries(scope, leaves, diagnostics, fields);
            long bound = type instanceof Type.ArrayType array ? array.length() : 1;
            fill(object, shape, type instanceof Type.ArrayType, bound);
            return failed
                    ? null
                    : new IdTable(object.name().text(), object.name(), struct.tag(), struct.size(), fields, entries);
        } catch (TableError error) {
            diagnostics.add(error.diagnostic());
            return null;
        }
    }

    private void fill(DeclaredObject object, ObjectShape.Struct shape, boolean array, long bound) throws TableError {
        TokenSlice initializer = object.initializer();
        long most = Math.min(MAX_ENTRIES, MAX_VALUES / Math.max(1, fieldCount));
        if (bound > most) {
            throw tooLarge(object.name(), most);
        }
        if (initializer != null && initializer.size() > 0) {
            boolean braced = initializer.get(0).is(TokenKind.LEFT_BRACE)
                    && initializer.get(initializer.size() - 1).is(TokenKind.RIGHT_BRACE);
            if (!braced) {
                Token at = initializer.get(0);
                throw new TableError(at, "table.initializer", "The initializer of a table stands in braces.");
            }
            if (array) {
                fillArray(initializer, shape, bound < 0 ? most : bound, bound < 0);
            } else {
                fillAt(0, shape, List.of(initializer), 0, parse(initializer), 0);
            }
        }
        for (int i = entries.size(); i < bound; i++) {
            entry(i);
        }
    }

    private static TableError tooLarge(Token at, long most) {
        return new TableError(at, "table.too-large", "The table has more than " + most + " entries.");
    }

    private void fillArray(TokenSlice initializer, ObjectShape.Struct shape, long limit, boolean open)
            throws TableError {
        long next = 0;
        List<TokenSlice> elements = scope.parser().elements(initializer);
        int i = 0;
        while (i < elements.size()) {
            TokenSlice slice = elements.get(i);
            try {
                if (slice.size() == 1 && slice.get(0) instanceof ShapedElement shaped) {
                    if (next < limit) {
                        shapes.fill(shaped, shape, entry((int) next));
                    } else {
                        excess(slice, limit, open);
                    }
                    i++;
                    next++;
                    continue;
                }
                Initializer.Element element = parse(slice);
                long first = next;
                long last = next;
                int designators = 0;
                if (!element.designators().isEmpty()) {
                    if (!(element.designators().get(0) instanceof Initializer.Designator.Index index)) {
                        throw new TableError(
                                slice.get(0), "table.designator", "A field is named where an entry belongs.");
                    }
                    first = leaves.evaluate(
                            slice.part(index.first().from(), index.first().to()));
                    last = index.last() == null
                            ? first
                            : leaves.evaluate(
                                    slice.part(index.last().from(), index.last().to()));
                    designators = 1;
                }
                if (first < 0 || last < first || last >= limit) {
                    excess(slice, limit, open || designators > 0);
                    i++;
                    continue;
                }
                filledByRanges += last - first;
                if (filledByRanges > MAX_ENTRIES) {
                    failed = true;
                    diagnostics.add(Diagnostic.error(
                            "table.too-large",
                            slice.get(0).location(),
                            "The ranges of the table fill too many entries."));
                    return;
                }
                int used = 1;
                for (long at = first; at <= last; at++) {
                    // Values without designator go on behind the last entry of a range only.
                    int end = at == last ? elements.size() : i + 1;
                    used = fillAt((int) at, shape, elements.subList(0, end), i, element, designators);
                }
                i += used;
                next = last + 1;
            } catch (TableError error) {
                failed = true;
                diagnostics.add(error.diagnostic());
                i++;
                next++;
            }
        }
    }

    private void excess(TokenSlice slice, long limit, boolean mistake) throws TableError {
        Token at = slice.get(0);
        if (mistake) {
            throw new TableError(at, "table.array-index", "The index is outside of the table.");
        }
        String message = "The table is declared with " + limit + " entries; this one is ignored.";
        diagnostics.add(at.withChain(Diagnostic.warning("table.excess-initializer", at.location(), message)));
    }

    /** Fills one entry and returns how many elements of the list it took: several if its braces are left out. */
    private int fillAt(
            int index,
            ObjectShape.Struct shape,
            List<TokenSlice> elements,
            int at,
            Initializer.Element element,
            int skip)
            throws TableError {
        TokenSlice slice = elements.get(at);
        IdEntry entry = entry(index);
        entry.place(slice.get(0));
        boolean nested = element.designators().size() > skip;
        if (!nested && element.value() instanceof Initializer.Braced braced) {
            entry.clear();
            new InitializerFiller(leaves, diagnostics, entry, slice).fill(shape, braced.elements());
            return 1;
        }
        TokenSlice value = slice.part(element.value().from(), element.value().to());
        if (!nested && new InitializerFiller(leaves, diagnostics, entry, slice).compound(shape, value)) {
            return 1;
        }
        return fillUnbraced(entry, shape, elements, at, element, skip);
    }

    /**
     * Fills an entry from values that stand in the list of the table itself, up to the next designator.
     *
     * <p>Braces inside of an entry that has none belong to one of its fields (C17 6.7.9 paragraph 20).
     */
    private int fillUnbraced(
            IdEntry entry,
            ObjectShape.Struct shape,
            List<TokenSlice> elements,
            int at,
            Initializer.Element first,
            int skip)
            throws TableError {
        TokenSlice slice = elements.get(at);
        List<Token> run = new ArrayList<>(slice.tokens().subList(slice.from(), slice.to()));
        List<Initializer.Element> flat = new ArrayList<>();
        flat.add(new Initializer.Element(
                first.designators().subList(skip, first.designators().size()), first.value()));
        for (int i = at + 1; i < elements.size() && flat.size() <= fieldCount; i++) {
            TokenSlice part = elements.get(i);
            if (part.size() == 1 && part.get(0) instanceof ShapedElement shaped) {
                part = TokenSlice.of(shaped.tokens());
            }
            Initializer.Element next = parse(part);
            if (!next.designators().isEmpty()) {
                break;
            }
            flat.add(new Initializer.Element(List.of(), next.value().shifted(run.size())));
            run.addAll(part.tokens().subList(part.from(), part.to()));
        }
        return new InitializerFiller(leaves, diagnostics, entry, TokenSlice.of(run)).fillFirst(shape, flat);
    }

    private Initializer.Element parse(TokenSlice slice) throws TableError {
        try {
            return scope.parser().element(slice);
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        }
    }

    private IdEntry entry(int index) {
        while (entries.size() <= index) {
            entries.add(new IdEntry(entries.size(), fieldCount));
        }
        return entries.get(index);
    }

    /** Evaluates all of the last entry: it must be all zero, so what it holds has to be known as far as it can be. */
    void settleLast(IdTable table) {
        for (Field field : table.entries().isEmpty() ? List.<Field>of() : table.fields()) {
            leaves.settle(table.entries().get(table.entries().size() - 1), field);
        }
    }
}
