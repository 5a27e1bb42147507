// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;
import org.modaliasc.compiler.match.Layout;
import org.modaliasc.compiler.match.Probe;
import org.modaliasc.compiler.match.Shape;
import org.modaliasc.match.generated.Numbers;
import org.modaliasc.match.generated.PerfectHash;

/** The search of a small table: every probe is made, and the smallest number is the answer, so there is nothing to guess. */
final class ProbeCode {
    private final TypeSpec.Builder type;
    private int lookups;
    private int last = -1;

    ProbeCode(TypeSpec.Builder type) {
        this.type = type;
    }

    /** Returns the body of the method that finds the first match, and adds the arrays it needs to the class. */
    CodeBlock first(Layout.Probes layout) {
        CodeBlock.Builder code = CodeBlock.builder();
        last = -1;
        boolean overrides = !layout.overrideOnly().isEmpty();
        if (!overrides && layout.regular().size() == 1) {
            CodeBlock only = found(layout.regular().get(0), code);
            return code.addStatement("return $L", only).build();
        }
        if (layout.regular().isEmpty() && !overrides) {
            return code.addStatement("return NO_MATCH").build();
        }
        start(layout.regular(), code);
        if (overrides) {
            code.beginControlFlow("if (overridden)");
            for (Probe probe : layout.overrideOnly()) {
                add(probe, code);
            }
            code.endControlFlow();
        }
        return code.addStatement("return first").build();
    }

    private void start(List<Probe> probes, CodeBlock.Builder code) {
        if (probes.isEmpty()) {
            code.addStatement("int first = NO_MATCH");
            return;
        }
        CodeBlock found = found(probes.get(0), code);
        code.addStatement("int first = $L", found);
        last = probes.get(0).last();
        probes.subList(1, probes.size()).forEach(probe -> add(probe, code));
    }

    private void add(Probe probe, CodeBlock.Builder code) {
        CodeBlock found = found(probe, code);
        // Wild entries mostly stand behind all others, and then there is nothing to compare.
        boolean behind = probe.first() > last;
        code.addStatement("first = $T.$L(first, $L)", Numbers.class, behind ? "orElse" : "smaller", found);
        last = Math.max(last, probe.last());
    }

    private CodeBlock found(Probe probe, CodeBlock.Builder code) {
        if (probe instanceof Probe.Compare compare) {
            return compare(compare);
        }
        return lookup((Probe.Lookup) probe, code);
    }

    private static CodeBlock compare(Probe.Compare probe) {
        Shape shape = probe.shape();
        String ids = "ids ^ " + Literals.bits(probe.ids());
        String classes = "(classCode ^ " + Literals.classBits(probe.classCode()) + ") & "
                + Literals.classBits(shape.classMask());
        boolean pair = shape.idMask() == Shape.PAIR.idMask();
        if (shape.idMask() == 0) {
            return shape.classMask() == 0
                    ? CodeBlock.of("$L", probe.entry())
                    : CodeBlock.of("$L | $T.missingLow($L)", probe.entry(), Numbers.class, classes);
        }
        if (pair) {
            ids = "(" + ids + ") >>> 32";
        } else if (shape.idMask() != -1) {
            ids = "(" + ids + ") & " + Literals.bits(shape.idMask());
        }
        return CodeBlock.of(
                "$L | $T.$L($L)",
                probe.entry(),
                Numbers.class,
                pair || shape.idMask() > 0 ? "missingLow" : "missing",
                shape.classMask() == 0 ? ids : ids + " | " + classes);
    }

    private CodeBlock lookup(Probe.Lookup probe, CodeBlock.Builder code) {
        int number = lookups++;
        Shape shape = probe.shape();
        PerfectHash hash = probe.hash();
        boolean pair = shape.equals(Shape.PAIR);
        code.add("// Entries that ask for $L.\n", shape.fields());
        String sum = "";
        if (shape.idMask() != 0) {
            code.addStatement("long ids$L = $L", number, pair ? "ids >>> 32" : masked("ids", shape.idMask()));
            sum = "ids" + number + " * " + Literals.bits(hash.multiplier());
        }
        if (shape.classMask() != 0) {
            code.addStatement("int class$L = classCode & $L", number, Literals.classBits(shape.classMask()));
            sum += (sum.isEmpty() ? "" : " + ") + "class" + number + " * " + Literals.bits(hash.secondMultiplier());
        }
        code.addStatement("long hash$L = $L", number, sum.isEmpty() ? "0L" : sum);
        if (hash.bucketBits() == 0) {
            code.addStatement("int slot$1L = (int) (hash$1L >>> $2L)", number, 64 - hash.slotBits());
        } else {
            char[] displacements = hash.displacements();
            array("DISPLACEMENTS_" + number, TypeName.CHAR, displacements.length, 16, i -> "" + (int) displacements[i]);
            code.addStatement(
                    "int slot$1L = ((int) (hash$1L >>> $2L) ^ DISPLACEMENTS_$1L[(int) (hash$1L >>> $3L)]) & $4L",
                    number,
                    64 - hash.bucketBits() - hash.slotBits(),
                    64 - hash.bucketBits(),
                    hash.slots() - 1);
        }
        return pair ? pair(probe, number, code) : wide(probe, number);
    }

    private static String masked(String name, long mask) {
        return mask == -1 ? name : name + " & " + Literals.bits(mask);
    }

    /** Vendor and device leave room for the entry in the same long. */
    private CodeBlock pair(Probe.Lookup probe, int number, CodeBlock.Builder code) {
        array(
                "SLOTS_" + number,
                TypeName.LONG,
                probe.ids().length,
                4,
                i -> Literals.bits(probe.ids()[i] | probe.entries()[i]));
        code.addStatement("long found$1L = SLOTS_$1L[slot$1L]", number);
        return CodeBlock.of("(int) found$1L | $2T.missingLow(found$1L >>> 32 ^ ids$1L)", number, Numbers.class);
    }

    private CodeBlock wide(Probe.Lookup probe, int number) {
        String difference = "";
        if (probe.shape().idMask() != 0) {
            array("IDS_" + number, TypeName.LONG, probe.ids().length, 4, i -> Literals.bits(probe.ids()[i]));
            difference = "IDS_" + number + "[slot" + number + "] ^ ids" + number;
        }
        if (probe.shape().classMask() != 0) {
            array(
                    "CLASSES_" + number,
                    TypeName.INT,
                    probe.classCodes().length,
                    8,
                    i -> Literals.classBits(probe.classCodes()[i]));
            difference +=
                    (difference.isEmpty() ? "" : " | ") + "CLASSES_" + number + "[slot" + number + "] ^ class" + number;
        }
        array("ENTRIES_" + number, TypeName.INT, probe.entries().length, 16, i -> "" + probe.entries()[i]);
        return CodeBlock.of(
                "ENTRIES_$1L[slot$1L] | $2T.$3L($4L)",
                number,
                Numbers.class,
                probe.shape().idMask() < 0 ? "missing" : "missingLow",
                difference);
    }

    private void array(String name, TypeName element, int length, int perLine, IntFunction<String> text) {
        StringBuilder values = new StringBuilder("{\n");
        for (int i = 0; i < length; i++) {
            boolean lineEnds = i % perLine == perLine - 1 || i == length - 1;
            values.append(i % perLine == 0 ? "    " : " ").append(text.apply(i)).append(lineEnds ? ",\n" : ",");
        }
        type.addField(
                FieldSpec.builder(ArrayTypeName.of(element), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", values.append('}'))
                        .build());
    }
}
