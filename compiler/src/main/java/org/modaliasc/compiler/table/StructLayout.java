// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.syntax.Specifier;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Lays out the members of a struct as gcc does on Linux (the System V ABIs): natural alignment, packed and aligned attributes. */
final class StructLayout {
    private final UnitScope scope;
    private final TokenSlice slice;
    private final List<Type.Member> members = new ArrayList<>();
    // The end of what is laid out so far, in bits, because bit-fields share bytes.
    private long bits;
    private long largest;
    private int alignment = 1;

    StructLayout(UnitScope scope, TokenSlice slice) {
        this.scope = scope;
        this.slice = slice;
    }

    Type.StructType layOut(Specifier.Struct struct) throws TableError {
        boolean packed = has(struct.attributes(), "packed");
        for (Specifier.Member member : struct.members() == null ? List.<Specifier.Member>of() : struct.members()) {
            if (struct.union()) {
                bits = 0;
            }
            boolean memberPacked = packed || has(member.attributes(), "packed");
            if (member.width() == null) {
                place(member, memberPacked);
            } else {
                placeBits(member, member.width().from(), member.width().to(), memberPacked);
            }
            largest = Math.max(largest, bits);
        }
        alignment = Math.max(alignment, aligned(struct.attributes()));
        long size = roundUp((largest + 7) / 8, alignment);
        String tag = struct.tag() < 0 ? "" : slice.get(struct.tag()).text();
        return new Type.StructType(tag, struct.union(), List.copyOf(members), size, alignment);
    }

    private void place(Specifier.Member member, boolean packed) throws TableError {
        Type type = scope.resolver().resolveMember(member.type(), slice);
        int own = Math.max(packed ? 1 : type.alignment(), aligned(attributes(member)));
        long offset = roundUp((bits + 7) / 8, own);
        alignment = Math.max(alignment, own);
        String name = name(member);
        if (name != null || type instanceof Type.StructType) {
            members.add(new Type.Member(name, type, offset, -1, -1));
        }
        bits = (offset + type.size()) * 8;
    }

    private void placeBits(Specifier.Member member, int from, int to, boolean packed) throws TableError {
        Type type = scope.resolver().resolveMember(member.type(), slice);
        TokenSlice widthText = slice.part(from, to);
        long width = scope.evaluate(widthText).bits();
        long unit = type.size() * 8;
        if (width < 0 || width > unit) {
            Token at = widthText.get(0);
            throw new TableError(at, "table.bit-field", "A bit-field cannot have the width " + width + ".");
        }
        if (width == 0) {
            bits = roundUp(bits, unit);
            return;
        }
        if (!packed && bits / unit != (bits + width - 1) / unit) {
            // A bit-field does not straddle a unit of its type.
            bits = roundUp(bits, unit);
        }
        int aligned = aligned(attributes(member));
        bits = aligned > 1 ? roundUp(bits, aligned * 8L) : bits;
        String name = name(member);
        if (name != null) {
            alignment = Math.max(alignment, Math.max(aligned, packed ? 1 : type.alignment()));
            long offset = packed ? bits / 8 : bits / unit * type.size();
            int bitOffset = (int) (bits - offset * 8);
            members.add(new Type.Member(name, type, offset, bitOffset, (int) width));
        }
        bits += width;
    }

    private @Nullable String name(Specifier.Member member) {
        return member.name() < 0 ? null : slice.get(member.name()).text();
    }

    private static List<Specifier.Attribute> attributes(Specifier.Member member) {
        List<Specifier.Attribute> attributes = new ArrayList<>(member.attributes());
        for (Specifier specifier : member.type().specifiers()) {
            if (specifier instanceof Specifier.Attribute attribute) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    private boolean has(List<Specifier.Attribute> attributes, String word) {
        for (Specifier.Attribute attribute : attributes) {
            for (int i = attribute.from(); i < attribute.to(); i++) {
                String text = slice.get(i).text();
                if (text.equals(word) || text.equals("__" + word + "__")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the largest alignment that attributes ask for, 1 if none does. */
    private int aligned(List<Specifier.Attribute> attributes) throws TableError {
        int most = 1;
        for (Specifier.Attribute attribute : attributes) {
            for (int i = attribute.from(); i < attribute.to(); i++) {
                String text = slice.get(i).text();
                if (text.equals("aligned") || text.equals("__aligned__")) {
                    int close = closing(i + 1, attribute.to());
                    // Without a value: the largest alignment of the machine.
                    most = Math.max(
                            most,
                            close < 0
                                    ? 16
                                    : (int) scope.evaluate(slice.part(i + 2, close))
                                            .bits());
                }
            }
        }
        return most;
    }

    private int closing(int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            String text = slice.get(i).text();
            if (text.equals("(")) {
                depth++;
            } else if (text.equals(")") && --depth == 0) {
                return i;
            } else if (depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    private static long roundUp(long value, long step) {
        return step <= 1 ? value : (value + step - 1) / step * step;
    }
}
