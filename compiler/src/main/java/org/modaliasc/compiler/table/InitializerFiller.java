// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.TokenSlice;

/**
 * Gives the fields of an entry their values (C17 6.7.9): designators move the current position, values go on behind it, braces may
 * be left out around inner parts, and of several values for one field the last one counts.
 */
final class InitializerFiller {
    private static final class Frame {
        private final ObjectShape shape;
        private int next;

        Frame(ObjectShape shape, int next) {
            this.shape = shape;
            this.next = next;
        }
    }

    private final LeafValues leaves;
    private final Diagnostics diagnostics;
    private final IdEntry entry;
    private final TokenSlice slice;
    // Fields whose value stands in the text of the table itself, with no macro around it.
    private final BitSet written = new BitSet();

    InitializerFiller(LeafValues leaves, Diagnostics diagnostics, IdEntry entry, TokenSlice slice) {
        this.leaves = leaves;
        this.diagnostics = diagnostics;
        this.entry = entry;
        this.slice = slice;
    }

    /** Fills a part from a list in braces. */
    void fill(ObjectShape shape, List<Initializer.Element> elements) throws TableError {
        int used = fillFirst(shape, elements);
        if (used < elements.size()) {
            excess(elements.get(used));
        }
    }

    /** Fills a part from the start of a list and returns how many elements there was room for. */
    int fillFirst(ObjectShape shape, List<Initializer.Element> elements) throws TableError {
        List<Frame> path = new ArrayList<>();
        path.add(new Frame(shape, 0));
        int used = 0;
        for (Initializer.Element element : elements) {
            if (element.designators().isEmpty()) {
                while (path.size() > 1 && finished(path)) {
                    path.remove(path.size() - 1);
                    last(path).next++;
                }
                if (finished(path)) {
                    return used;
                }
                place(path, element.value());
            } else {
                designated(shape, path, element);
            }
            used++;
        }
        return used;
    }

    private static Frame last(List<Frame> path) {
        return path.get(path.size() - 1);
    }

    private static boolean finished(List<Frame> path) {
        Frame frame = last(path);
        return frame.next >= frame.shape.count();
    }

    private void designated(ObjectShape shape, List<Frame> path, Initializer.Element element) throws TableError {
        path.clear();
        path.add(new Frame(shape, 0));
        int from = 0;
        int to = 0;
        for (int i = 0; i < element.designators().size(); i++) {
            Initializer.Designator designator = element.designators().get(i);
            if (i > 0) {
                path.add(new Frame(partOf(last(path)), 0));
            }
            Frame frame = last(path);
            if (designator instanceof Initializer.Designator.Field field) {
                from = named(path, slice.get(field.at()));
                frame = last(path);
                to = from;
            } else {
                Initializer.Designator.Index index = (Initializer.Designator.Index) designator;
                from = number(index.first());
                to = index.last() == null ? from : number(index.last());
                if (frame.shape instanceof ObjectShape.Struct || from > to || to >= frame.shape.count()) {
                    Token at = slice.get(index.at());
                    throw new TableError(at, "table.array-index", "The index is outside of the array.");
                }
            }
            frame.next = from;
        }
        Frame frame = last(path);
        for (int i = from; i <= to; i++) {
            frame.next = i;
            while (path.size() > 1 && last(path) != frame) {
                path.remove(path.size() - 1);
            }
            place(path, element.value());
        }
    }

    private int number(Initializer.Value value) throws TableError {
        long number = leaves.evaluate(slice.part(value.from(), value.to()));
        return number < 0 || number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
    }

    /** Finds a member, going down into unnamed members on the way. */
    private int named(List<Frame> path, Token name) throws TableError {
        while (true) {
            Frame frame = last(path);
            int position = frame.shape instanceof ObjectShape.Struct struct ? struct.position(name.text()) : -1;
            if (position < 0 || !(frame.shape instanceof ObjectShape.Struct struct)) {
                throw new TableError(unknownField(frame.shape, name));
            }
            frame.next = position;
            if (!struct.names().get(position).isEmpty()) {
                return position;
            }
            path.add(new Frame(struct.part(position), 0));
        }
    }

    private static Diagnostic unknownField(ObjectShape shape, Token name) {
        String text = name.text();
        String of = shape instanceof ObjectShape.Struct struct
                        && !struct.type().tag().isEmpty()
                ? "`struct " + struct.type().tag() + "`"
                : "This object";
        Diagnostic diagnostic =
                Diagnostic.error("table.unknown-field", name.location(), of + " has no field `" + text + "`.");
        if (shape instanceof ObjectShape.Struct struct) {
            String all = String.join("`, `", struct.names());
            diagnostic = diagnostic.withHint("The fields are `" + all + "`.");
        }
        return name.withChain(diagnostic);
    }

    private static ObjectShape partOf(Frame frame) {
        return frame.shape.part(frame.next);
    }

    /** Puts a value at the current position and moves on; a value for an inner part goes down to it without braces. */
    private void place(List<Frame> path, Initializer value) throws TableError {
        ObjectShape target = partOf(last(path));
        if (value instanceof Initializer.Braced braced) {
            braced(target, braced, last(path));
        } else {
            TokenSlice tokens = slice.part(value.from(), value.to());
            while (true) {
                target = partOf(last(path));
                Frame frame = last(path);
                if (target instanceof ObjectShape.Leaf leaf) {
                    boolean insideBytes = frame.shape == target;
                    if (leaf.field().bytes() && !insideBytes && !leaves.wholeArray(tokens)) {
                        path.add(new Frame(target, 0));
                        continue;
                    }
                    write(leaf.field(), insideBytes && leaf.field().bytes() ? frame.next : -1, tokens);
                    break;
                }
                if (compound(target, tokens)) {
                    break;
                }
                path.add(new Frame(target, 0));
            }
        }
        last(path).next++;
    }

    private void braced(ObjectShape target, Initializer.Braced braced, Frame frame) throws TableError {
        if (!(target instanceof ObjectShape.Leaf leaf)) {
            clear(target);
            fill(target, braced.elements());
            return;
        }
        Field field = leaf.field();
        boolean insideBytes = frame.shape == target && field.bytes();
        if (field.bytes() && !insideBytes) {
            leaves.clear(entry, field);
            Initializer only =
                    braced.elements().size() == 1 ? braced.elements().get(0).value() : null;
            if (only instanceof Initializer.Value text && leaves.wholeArray(slice.part(text.from(), text.to()))) {
                write(field, -1, slice.part(text.from(), text.to()));
            } else {
                fill(target, braced.elements());
            }
            return;
        }
        // A scalar may stand in braces of its own.
        if (braced.elements().isEmpty()) {
            leaves.clear(entry, field);
            return;
        }
        Initializer first = braced.elements().get(0).value();
        if (first instanceof Initializer.Braced inner) {
            braced(target, inner, frame);
        } else {
            write(field, insideBytes ? frame.next : -1, slice.part(first.from(), first.to()));
        }
        if (braced.elements().size() > 1) {
            excess(braced.elements().get(1));
        }
    }

    /** Takes a compound literal for a whole inner struct; false if the tokens are none. */
    boolean compound(ObjectShape target, TokenSlice tokens) throws TableError {
        if (!leaves.mayBeCompound(tokens)) {
            return false;
        }
        Expression expression = leaves.expression(tokens);
        if (!(expression instanceof Expression.CompoundLiteral literal)) {
            return false;
        }
        clear(target);
        new InitializerFiller(leaves, diagnostics, entry, tokens)
                .fill(target, literal.value().elements());
        return true;
    }

    private void write(Field field, int position, TokenSlice tokens) throws TableError {
        Token at = tokens.get(0);
        // Macros such as PCI_VDEVICE end in zeros that are meant to be overridden; only a repetition in the text is
        // suspicious.
        boolean plain = position < 0 && at.expansion() == null;
        if (plain && written.get(field.index())) {
            String message = "The field `" + field.path() + "` is initialised again; the last value counts.";
            diagnostics.add(Diagnostic.warning("table.duplicate-initializer", at.location(), message));
        }
        if (plain) {
            written.set(field.index());
        }
        leaves.write(entry, field, position, tokens);
    }

    private void clear(ObjectShape target) {
        if (target instanceof ObjectShape.Leaf leaf) {
            leaves.clear(entry, leaf.field());
        } else if (target instanceof ObjectShape.Struct struct) {
            struct.parts().forEach(this::clear);
        } else {
            ((ObjectShape.Array) target).parts().forEach(this::clear);
        }
    }

    private void excess(Initializer.Element element) {
        Token at = slice.get(element.value().from());
        String message = "There are more values than the object has parts; this one is ignored.";
        diagnostics.add(at.withChain(Diagnostic.warning("table.excess-initializer", at.location(), message)));
    }
}
