// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.generated.Numbers;

/** The statements of a method, collected as text: JavaPoet would take a format of its own apart for each of them. */
final class MethodBody {
    private static final String NUMBERS = Numbers.class.getSimpleName() + '.';

    private final StringBuilder format = new StringBuilder();

    /** Adds a statement without its semicolon. No text of a user may be in it; {@code Numbers} is imported where it is named. */
    void statement(String text) {
        format.append(text).append(";\n");
    }

    void comment(String text) {
        format.append("// ").append(text).append('\n');
    }

    /** Adds the head of a compound statement. */
    void open(String head) {
        format.append(head).append(" {\n$>");
    }

    /** Ends a compound statement. */
    void close() {
        format.append("$<}\n");
    }

    CodeBlock block() {
        List<Object> imports = new ArrayList<>();
        for (int at = format.indexOf(NUMBERS); at >= 0; at = format.indexOf(NUMBERS, at)) {
            format.replace(at, at + NUMBERS.length(), "$T.");
            imports.add(Numbers.class);
        }
        return CodeBlock.of(format.toString(), imports.toArray());
    }
}
