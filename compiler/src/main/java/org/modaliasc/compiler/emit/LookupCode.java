// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.modaliasc.compiler.match.Probe;
import org.modaliasc.compiler.match.Shape;
import org.modaliasc.match.generated.PerfectHash;

/** Lookups in perfect hashes, each with arrays of its own. */
final class LookupCode {
    private final TypeSpec.Builder type;
    private final LongLists lists;
    private final MethodBody code;
    private int lookups;

    LookupCode(TypeSpec.Builder type, LongLists lists, MethodBody code) {
        this.type = type;
        this.lists = lists;
        this.code = code;
    }

    /** Entries of one shape. */
    ProbeCode.Found same(Probe.Lookup probe) {
        int number = lookups++;
        Shape shape = probe.shape();
        PerfectHash hash = probe.hash();
        boolean pair = shape.isPair();
        code.comment("Entries that ask for " + shape.fields() + ".");
        String sum = "";
        if (shape.idMask() != 0) {
            code.statement("long ids" + number + " = " + (pair ? "ids >>> 32" : masked("ids", shape.idMask())));
            sum = "ids" + number + " * " + Literals.bits(hash.multiplier());
        }
        if (shape.classMask() != 0) {
            code.statement("int class" + number + " = classCode & " + Literals.classBits(shape.classMask()));
            sum += (sum.isEmpty() ? "" : " + ") + "class" + number + " * " + Literals.bits(hash.secondMultiplier());
        }
        slot(number, sum.isEmpty() ? "0L" : sum, hash);
        return pair ? narrow(probe, number) : wide(probe, number);
    }

    /** Entries of several shapes, found by vendor and device. */
    ProbeCode.Found pair(Probe.PairLookup probe) {
        int number = lookups++;
        code.comment("Entries that ask for vendor, device, and some for a subsystem.");
        slot(number, "(ids >>> 32) * " + Literals.bits(probe.hash().multiplier()), probe.hash());
        slots(number, probe.ids(), probe.entries());
        long[] subsystems = new long[probe.ids().length];
        for (int i = 0; i < subsystems.length; i++) {
            subsystems[i] = (long) probe.subsystemMasks()[i] << 32 | probe.ids()[i] & 0xFFFFFFFFL;
        }
        array("SUBSYSTEMS_" + number, TypeName.LONG, Literals.longs(subsystems));
        element("long subsystem", "SUBSYSTEMS_", number);
        String matches = "((found# ^ ids) >>> 32 | (subsystem# ^ ids) & subsystem# >>> 32) == 0";
        return new ProbeCode.Found("(int) found" + number, matches.replace("#", "" + number));
    }

    private void slot(int number, String sum, PerfectHash hash) {
        code.statement("long hash" + number + " = " + sum);
        if (hash.bucketBits() == 0) {
            code.statement("int slot" + number + " = " + bits(number, hash.slotBits()));
            return;
        }
        char[] displacements = hash.displacements();
        int[] numbers = new int[displacements.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = displacements[i];
        }
        array("DISPLACEMENTS_" + number, TypeName.CHAR, Literals.numbers(numbers));
        String slot = bits(number, hash.bucketBits() + hash.slotBits());
        String displacement = "DISPLACEMENTS_" + number + "[" + bits(number, hash.bucketBits()) + "]";
        code.statement("int slot" + number + " = (" + slot + " ^ " + displacement + ") & " + (hash.slots() - 1));
    }

    /** Returns Java for the highest bits of a hash. */
    private static String bits(int number, int count) {
        return "(int) (hash" + number + " >>> " + (64 - count) + ")";
    }

    /** Reads an element of an array into a variable. */
    private void element(String variable, String array, int number) {
        code.statement(variable + number + " = " + array + number + "[slot" + number + "]");
    }

    private static String masked(String name, long mask) {
        return mask == -1 ? name : name + " & " + Literals.bits(mask);
    }

    /** Vendor and device leave room for the entry in the same long. */
    private void slots(int number, long[] ids, int[] entries) {
        long[] slots = new long[ids.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = ids[i] >>> 32 << 32 | entries[i];
        }
        array("SLOTS_" + number, TypeName.LONG, Literals.longs(slots));
        element("long found", "SLOTS_", number);
    }

    private ProbeCode.Found narrow(Probe.Lookup probe, int number) {
        slots(number, probe.ids(), probe.entries());
        return new ProbeCode.Found("(int) found" + number, "(found" + number + " ^ ids) >>> 32 == 0");
    }

    private ProbeCode.Found wide(Probe.Lookup probe, int number) {
        String difference = "";
        if (probe.shape().idMask() != 0) {
            array("IDS_" + number, TypeName.LONG, Literals.longs(probe.ids()));
            difference = "IDS_" + number + "[slot" + number + "] ^ ids" + number;
        }
        if (probe.shape().classMask() != 0) {
            array("CLASSES_" + number, TypeName.INT, Literals.classes(probe.classCodes()));
            difference +=
                    (difference.isEmpty() ? "" : " | ") + "CLASSES_" + number + "[slot" + number + "] ^ class" + number;
        }
        array("ENTRIES_" + number, TypeName.INT, Literals.numbers(probe.entries()));
        element("int found", "ENTRIES_", number);
        return new ProbeCode.Found("found" + number, "(" + difference + ") == 0");
    }

    private void array(String name, TypeName element, CharSequence lines) {
        type.addField(
                FieldSpec.builder(ArrayTypeName.of(element), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", lists.braced(lines))
                        .build());
    }
}
