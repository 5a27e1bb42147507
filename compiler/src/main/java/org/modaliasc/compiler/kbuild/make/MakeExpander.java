// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces the references of a text by what they stand for. */
final class MakeExpander {
    /** What an expansion costs beside its length, in characters; otherwise nested loops over nothing would be free. */
    private static final long EXPANSION_COST = 16;

    private final MakeVariables variables;
    private final MakeBudget budget;
    private final MakeFindings findings;
    private final MakeActions actions;
    private final Set<String> expanding = new HashSet<>();

    /** Arguments of the call being expanded, so that a shorter inner call does not see the outer one's. */
    private int callArguments;

    MakeExpander(MakeVariables variables, MakeBudget budget, MakeFindings findings, MakeActions actions) {
        this.variables = variables;
        this.budget = budget;
        this.findings = findings;
        this.actions = actions;
    }

    String expand(String text) {
        budget.charge(text.length() + EXPANSION_COST);
        int dollar = text.indexOf('$');
        if (dollar < 0) {
            return text;
        }
        budget.enterExpansion();
        try {
            MakeText out = new MakeText(budget);
            int from = 0;
            while (dollar >= 0) {
                out.append(text, from, dollar);
                from = reference(text, dollar, out);
                dollar = text.indexOf('$', from);
            }
            return out.append(text, Math.min(from, text.length()), text.length())
                    .toString();
        } finally {
            budget.leaveExpansion();
        }
    }

    /** Expands a text while some variables have other values. */
    String expandWith(Map<String, MakeVariable> scope, String text) {
        variables.push(scope);
        try {
            return expand(text);
        } finally {
            variables.pop();
        }
    }

    /** Calls the function or variable named by the first argument; a variable's text sees the others as {@code $(1)} etc. */
    String call(List<String> arguments) {
        String name = Words.trim(arguments.get(0));
        BuiltinFunction function = BuiltinFunction.named(name);
        if (function != null) {
            MakeText out = new MakeText(budget);
            apply(name, function, arguments.subList(1, arguments.size()), out);
            return out.toString();
        }
        MakeVariable variable = variables.find(name);
        if (variable == null) {
            return "";
        }
        Map<String, MakeVariable> scope = new HashMap<>();
        for (int i = 0; i < Math.max(arguments.size(), callArguments); i++) {
            String value = i == 0 ? name : i < arguments.size() ? arguments.get(i) : "";
            scope.put(Integer.toString(i), ControlFunctions.automatic(value));
        }
        int outer = callArguments;
        callArguments = Math.max(outer, arguments.size());
        try {
            if (!variable.recursive()) {
                return variable.value();
            }
            variables.push(scope);
            try {
                return expandDefinition(variable);
            } finally {
                variables.pop();
            }
        } finally {
            callArguments = outer;
        }
    }

    String value(String name) {
        MakeVariable variable = variables.find(name);
        if (variable == null) {
            return "";
        }
        if (!variable.recursive() || variable.value().indexOf('$') < 0) {
            return variable.value();
        }
        if (!expanding.add(name)) {
            findings.moveTo(variable.place());
            malformed("Variable `" + name + "` refers to itself.");
            return "";
        }
        try {
            return expandDefinition(variable);
        } finally {
            expanding.remove(name);
        }
    }

    // The line is not restored after an exception, which is located where it was thrown.
    private String expandDefinition(MakeVariable variable) {
        Place outer = findings.place();
        findings.moveTo(variable.place());
        String value = expand(variable.value());
        findings.moveTo(outer);
        return value;
    }

    @Nullable
    MakeVariable variable(String name) {
        return variables.find(name);
    }

    void charge(long characters) {
        budget.charge(characters);
    }

    void evaluate(String text) {
        actions.evaluate(text);
    }

    void shellNotRun() {
        findings.shellNotRun();
    }

    void malformed(String message) {
        findings.malformed(message);
    }

    List<String> wildcard(String pattern) {
        List<String> found = actions.wildcard(pattern);
        budget.charge(found.size());
        return found;
    }

    String absolute(String path) {
        return actions.absolute(path);
    }

    /** Writes what the reference at {@code dollar} stands for and returns the index behind it. */
    private int reference(String text, int dollar, MakeText out) {
        int start = dollar + 2;
        if (start > text.length()) {
            out.append("$");
            return text.length();
        }
        char open = text.charAt(dollar + 1);
        if (open == '$') {
            out.append("$");
            return start;
        }
        if (open != '(' && open != '{') {
            out.append(value(String.valueOf(open)));
            return start;
        }
        int close = Brackets.closing(text, start, open);
        String name = functionName(text, start);
        BuiltinFunction function = BuiltinFunction.named(name);
        if (function != null && close >= 0) {
            int arguments = start + name.length();
            while (arguments < close && Words.isSpace(text.charAt(arguments))) {
                arguments++;
            }
            apply(name, function, arguments(text.substring(arguments, close), open, function), out);
            return close + 1;
        }
        // Brackets are balanced only around a name that holds a reference; otherwise the first closing one ends it.
        int end = text.indexOf(open == '(' ? ')' : '}', start);
        int inner = text.indexOf('$', start);
        if (end < 0 || function != null) {
            malformed("A reference is not closed.");
            return text.length();
        }
        String body = text.substring(start, end);
        if (inner >= 0 && inner < end && close >= 0) {
            end = close;
            body = expand(text.substring(start, close));
        }
        namedValue(body, out);
        return end + 1;
    }

    /** Writes the value of {@code NAME} or of {@code NAME:from=to}. */
    private void namedValue(String body, MakeText out) {
        int colon = body.indexOf(':');
        int equals = colon < 0 ? -1 : body.indexOf('=', colon);
        if (equals < 0) {
            out.append(value(body));
            return;
        }
        String from = body.substring(colon + 1, equals);
        String to = body.substring(equals + 1);
        StemPattern pattern = StemPattern.of(from);
        boolean suffixes = pattern.suffix() == null;
        StemPattern match = suffixes ? new StemPattern("", from) : pattern;
        StemPattern replacement = suffixes ? new StemPattern("", to) : StemPattern.of(to);
        MakeText replaced = new MakeText(budget);
        match.replaceWords(value(body.substring(0, colon)), replacement, replaced);
        out.append(replaced.toString());
    }

    private List<String> arguments(String text, char open, BuiltinFunction function) {
        List<String> parts = Brackets.arguments(text, open, function.maximum());
        if (!function.expands()) {
            return parts;
        }
        List<String> expanded = new ArrayList<>(parts.size());
        for (String part : parts) {
            expanded.add(expand(part));
        }
        return expanded;
    }

    private void apply(String name, BuiltinFunction function, List<String> arguments, MakeText out) {
        if (arguments.size() < function.minimum()) {
            malformed("Function `" + name + "` has too few arguments.");
            return;
        }
        MakeText result = new MakeText(budget);
        function.body().apply(arguments, this, result);
        out.append(result.toString());
    }

    /** Returns the word before the first white space, or the empty string if a name ends otherwise. */
    private static String functionName(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLowerCase(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end < text.length() && Words.isSpace(text.charAt(end)) ? text.substring(start, end) : "";
    }
}
