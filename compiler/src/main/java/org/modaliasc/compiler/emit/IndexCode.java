// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.modaliasc.compiler.match.IndexPlan;
import org.modaliasc.match.generated.Numbers;
import org.modaliasc.match.generated.PerfectHash;

/**
 * The search of a large table in its {@link org.modaliasc.match.generated.BitmaskIndex}, which says how it works.
 *
 * <p>The common part is written out in the generated class, with numbers in place of the fields of the index: HotSpot takes fields of
 * a record for constants only where it compiles the record's method into a caller that has the record in a constant, and whether it
 * does depends on which of the two it compiles first.
 */
final class IndexCode {
    private final TypeSpec.Builder type;
    private final String prefix;

    /**
     * Writes code into a class.
     *
     * @param prefix of the fields' names; there is already a field of the index
     */
    IndexCode(TypeSpec.Builder type, String prefix) {
        this.type = type;
        this.prefix = prefix;
    }

    /** Returns the body of a method that finds the first match, and adds the fields it needs to the class. */
    CodeBlock first(IndexPlan plan) {
        array(TypeName.CHAR, "DISPLACEMENTS", "pairs().displacements()");
        array(TypeName.LONG, "SLOTS", "slots()");
        array(TypeName.LONG, "MASKS", "masks()");
        PerfectHash pairs = plan.pairs();
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("long pair = ids >>> 32")
                .addStatement("long rest = ids << 32 >>> 8 | classCode & 0xFFFFFF")
                .addStatement("long hash = pair * $L", Literals.bits(pairs.multiplier()))
                .addStatement(
                        "int slot = (((int) (hash >>> $L) ^ $LDISPLACEMENTS[(int) (hash >>> $L)]) & $L) << 1",
                        64 - pairs.bucketBits() - pairs.slotBits(),
                        prefix,
                        64 - pairs.bucketBits(),
                        pairs.slots() - 1)
                .addStatement("long head = $LSLOTS[slot]", prefix)
                .addStatement("long condition = $LSLOTS[slot + 1]", prefix)
                .addStatement("long mask = $LMASKS[(int) (condition >>> 56)]", prefix)
                .addStatement(
                        "int first = (int) head | $T.missingLow(head >>> 32 ^ pair | (condition ^ rest) & mask)",
                        Numbers.class)
                .beginControlFlow("if (first < NO_MATCH)")
                .addStatement("first = $LINDEX.firstOfSeveral(first, pair, rest)", prefix)
                .endControlFlow();
        if (plan.wildCount() == 0) {
            return code.addStatement("return first").build();
        }
        array(TypeName.LONG, "ALLOWED", "allowed()");
        code.addStatement("long wild = $L", allowed(plan.bytes()));
        String search = prefix + "INDEX.firstWild(wild, ids, rest, first)";
        return plan.wildCount() > Long.SIZE
                ? code.addStatement("return $L", search).build()
                : code.addStatement("return wild == 0 ? first : $L", search).build();
    }

    private String allowed(List<Integer> bytes) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < bytes.size(); i++) {
            int position = bytes.get(i);
            String shifted =
                    position < Long.SIZE ? "(ids >>> " + position + ")" : "(rest >>> " + (position - Long.SIZE) + ")";
            String value = "(int) " + shifted + " & 0xFF";
            all.append(i == 0 ? "" : "\n& ").append(prefix).append("ALLOWED[");
            all.append(i == 0 ? value : 256 * i + " + (" + value + ")").append(']');
        }
        return all.toString();
    }

    private void array(TypeName element, String name, String component) {
        type.addField(FieldSpec.builder(
                        ArrayTypeName.of(element), prefix + name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$LINDEX.$L", prefix, component)
                .build());
    }
}
