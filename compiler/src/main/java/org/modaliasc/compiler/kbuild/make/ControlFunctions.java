// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.modaliasc.compiler.kbuild.make.BuiltinFunction.ANY;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that decide what is expanded, look at variables, or act on the world; the last kind does nothing here. */
final class ControlFunctions {
    private ControlFunctions() {}

    static void addTo(Map<String, BuiltinFunction> all) {
        all.put("if", new BuiltinFunction(2, 3, false, (a, e, out) -> {
            boolean holds = !e.expand(Words.trim(a.get(0))).isEmpty();
            out.append(holds ? e.expand(a.get(1)) : a.size() > 2 ? e.expand(a.get(2)) : "");
        }));
        all.put("or", new BuiltinFunction(1, ANY, false, (a, e, out) -> out.append(or(a, e))));
        all.put("and", new BuiltinFunction(1, ANY, false, (a, e, out) -> out.append(and(a, e))));
        all.put("intcmp", new BuiltinFunction(2, 5, false, ControlFunctions::compare));
        all.put("foreach", new BuiltinFunction(3, 3, false, (a, e, out) -> {
            String name = Words.trim(e.expand(a.get(0)));
            for (String word : Words.of(e.expand(a.get(1)))) {
                out.word().append(e.expandWith(Map.of(name, automatic(word)), a.get(2)));
            }
        }));
        all.put("call", new BuiltinFunction(1, ANY, true, (a, e, out) -> out.append(e.call(a))));
        all.put("value", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            MakeVariable variable = e.variable(a.get(0));
            out.append(variable == null ? "" : variable.value());
        }));
        all.put("origin", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            MakeVariable variable = e.variable(a.get(0));
            out.append(variable == null ? "undefined" : variable.origin());
        }));
        all.put("flavor", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            MakeVariable variable = e.variable(a.get(0));
            out.append(variable == null ? "undefined" : variable.recursive() ? "recursive" : "simple");
        }));
        all.put("eval", new BuiltinFunction(1, 1, true, (a, e, out) -> e.evaluate(a.get(0))));
        all.put("shell", new BuiltinFunction(1, 1, false, (a, e, out) -> e.shellNotRun()));
        // Messages are for someone who builds, and `error` cannot stop an evaluation that only wants to know.
        for (String name : List.of("info", "warning", "error", "file")) {
            all.put(name, new BuiltinFunction(0, 1, false, (a, e, out) -> {}));
        }
    }

    static MakeVariable automatic(String value) {
        return new MakeVariable(value, false, MakeVariable.ORIGIN_AUTOMATIC, null);
    }

    private static String or(List<String> arguments, MakeExpander expander) {
        for (String argument : arguments) {
            String value = expander.expand(Words.trim(argument));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String and(List<String> arguments, MakeExpander expander) {
        String value = "";
        for (String argument : arguments) {
            value = expander.expand(Words.trim(argument));
            if (value.isEmpty()) {
                return "";
            }
        }
        return value;
    }

    /** {@code intcmp} of make 4.4: left, right, then what to give for less, equal, and greater. */
    private static void compare(List<String> arguments, MakeExpander expander, MakeText out) {
        BigInteger left = integer(arguments.get(0), expander);
        BigInteger right = integer(arguments.get(1), expander);
        if (left == null || right == null) {
            return;
        }
        int order = left.compareTo(right);
        int count = arguments.size();
        if (count == 2) {
            out.append(order == 0 ? left.toString() : "");
        } else if (order < 0) {
            out.append(expander.expand(arguments.get(2)));
        } else if (count > 3) {
            out.append(expander.expand(arguments.get(order == 0 || count == 4 ? 3 : 4)));
        }
    }

    private static @Nullable BigInteger integer(String argument, MakeExpander expander) {
        String text = Words.trim(expander.expand(argument));
        // Converting digits takes quadratic time; no real number comes near this length.
        if (text.length() <= 100 && text.matches("[+-]?[0-9]+")) {
            return new BigInteger(text);
        }
        expander.malformed("`" + text + "` is not a number.");
        return null;
    }
}
