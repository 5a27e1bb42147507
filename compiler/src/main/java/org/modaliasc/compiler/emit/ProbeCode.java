// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.modaliasc.compiler.match.Layout;
import org.modaliasc.compiler.match.Probe;
import org.modaliasc.compiler.match.Shape;

/**
 * The search of a small table: every probe is made, and the smallest number is the answer.
 *
 * <p>Whether a probe has found something is asked by conditional expressions of two values already known, which HotSpot compiles to
 * conditional moves; on mixed devices a branch that is guessed wrong would cost more than the whole lookup.
 */
final class ProbeCode {
    /**
     * Java for what a probe gives.
     *
     * @param entry the number of an entry
     * @param matches a condition that a device matches it; empty if all do
     */
    record Found(String entry, String matches) {}

    private final MethodBody code = new MethodBody();
    private final LookupCode lookups;

    ProbeCode(TypeSpec.Builder type, LongLists lists) {
        this.lookups = new LookupCode(type, lists, code);
    }

    /** Returns the body of the method that finds the first match, and adds the arrays it needs to the class. */
    CodeBlock first(Layout.Probes layout) {
        List<Probe> regular = layout.regular();
        boolean overrides = !layout.overrideOnly().isEmpty();
        if (!overrides && regular.isEmpty()) {
            code.statement("return NO_MATCH");
        } else if (!overrides && regular.size() == 1) {
            code.statement("return " + number(found(regular.get(0))));
        } else {
            search(regular);
            if (overrides) {
                code.open("if (overridden)");
                for (Probe probe : layout.overrideOnly()) {
                    code.statement("first = Numbers.smaller(first, " + number(found(probe)) + ")");
                }
                code.close();
            }
            code.statement("return first");
        }
        return code.block();
    }

    /** From the last probe to the first: where that is in front of all after it, there are no numbers to compare. */
    private void search(List<Probe> probes) {
        if (probes.isEmpty()) {
            code.statement("int first = NO_MATCH");
            return;
        }
        int last = probes.size() - 1;
        code.statement("int first = " + number(found(probes.get(last))));
        int lowest = probes.get(last).first();
        for (Probe probe : lastToFirst(probes.subList(0, last))) {
            Found found = found(probe);
            if (probe.last() < lowest) {
                code.statement("first = " + found.matches + " ? " + found.entry + " : first");
            } else {
                code.statement("first = Numbers.smaller(" + number(found) + ", first)");
            }
            lowest = Math.min(lowest, probe.first());
        }
    }

    private static List<Probe> lastToFirst(List<Probe> probes) {
        List<Probe> reversed = new ArrayList<>(probes);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Returns the number of the entry, or -1. */
    private static String number(Found found) {
        return found.matches.isEmpty() ? found.entry : found.matches + " ? " + found.entry + " : NO_MATCH";
    }

    private Found found(Probe probe) {
        if (probe instanceof Probe.Compare compare) {
            return compare(compare);
        }
        return probe instanceof Probe.PairLookup pair ? lookups.pair(pair) : lookups.same((Probe.Lookup) probe);
    }

    private static Found compare(Probe.Compare probe) {
        Shape shape = probe.shape();
        String entry = Integer.toString(probe.entry());
        String ids = "ids ^ " + Literals.bits(probe.ids());
        String classes = "(classCode ^ " + Literals.classBits(probe.classCode()) + ") & "
                + Literals.classBits(shape.classMask());
        if (shape.idMask() == 0) {
            return new Found(entry, shape.classMask() == 0 ? "" : "(" + classes + ") == 0");
        }
        if (shape.isPair()) {
            return new Found(entry, "(" + ids + ") >>> 32 == 0");
        }
        if (shape.idMask() == Shape.PAIR.idMask()) {
            ids = "(" + ids + ") >>> 32";
        } else if (shape.idMask() != -1) {
            ids = "(" + ids + ") & " + Literals.bits(shape.idMask());
        }
        return new Found(entry, shape.classMask() == 0 ? "(" + ids + ") == 0" : "(" + ids + " | " + classes + ") == 0");
    }
}
