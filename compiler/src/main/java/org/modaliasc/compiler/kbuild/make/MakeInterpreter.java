// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Goes through the lines of makefiles and keeps the variables they set; rules and their recipes are passed over.
 *
 * <p>The order in which a line is tried as a recipe, an assignment, a condition, and a directive is that of {@code eval} in
 * {@code src/read.c} of GNU make 4.3, where it decides what an odd line means.
 */
final class MakeInterpreter implements MakeActions {
    private final MakeVariables variables;
    private final MakeFiles files;
    private final MakeFindings findings;
    private final MakeBudget budget = new MakeBudget();
    private final MakeExpander expander;
    private final SortedSet<String> exported = new TreeSet<>();
    private int includeDepth;

    /** Whether the lines just read belong to a rule, so that a line that begins with a tab is a recipe. */
    private boolean inRule;

    MakeInterpreter(MakeVariables variables, MakeFiles files, Diagnostics diagnostics) {
        this.variables = variables;
        this.files = files;
        this.findings = new MakeFindings(diagnostics);
        this.expander = new MakeExpander(variables, budget, findings, this);
    }

    MakeExpander expander() {
        return expander;
    }

    SortedSet<String> exported() {
        return exported;
    }

    MakeFindings findings() {
        return findings;
    }

    /** Interprets a file; an absent one is reported unless it is optional. */
    void include(String name, boolean optional) {
        Lookup lookup = files.open(name);
        if (lookup instanceof Lookup.Found found) {
            read(name, found.file());
        } else if (lookup instanceof Lookup.Unreadable unreadable) {
            findings.unreadable(name, unreadable.reason());
        } else if (!optional) {
            findings.missing(name);
        }
    }

    @Override
    public void evaluate(String text) {
        Place here = findings.place();
        if (here != null) {
            budget.charge(text.length());
            run(LogicalLine.of(text, here));
        }
    }

    @Override
    public List<String> wildcard(String pattern) {
        return files.wildcard(pattern, budget);
    }

    @Override
    public String absolute(String path) {
        return files.absolute(path);
    }

    private void read(String name, SourceFile file) {
        if (file.bytes().length > MakeLimits.FILE_BYTES) {
            findings.unreadable(name, "It is larger than " + (MakeLimits.FILE_BYTES >> 20) + " MiB");
            return;
        }
        if (includeDepth == MakeLimits.INCLUDE_DEPTH) {
            throw new MakeLimitException(
                    "Makefiles are included more than " + MakeLimits.INCLUDE_DEPTH + " levels deep.");
        }
        budget.charge(file.bytes().length);
        MakeVariable list = variables.find("MAKEFILE_LIST");
        set("MAKEFILE_LIST", (list == null ? "" : list.value()) + " " + name, false);
        Place outer = findings.place();
        includeDepth++;
        try {
            run(LogicalLine.of(file));
            findings.moveTo(outer);
        } finally {
            includeDepth--;
        }
    }

    private void run(List<LogicalLine> lines) {
        Conditionals conditionals = new Conditionals(expander);
        inRule = false;
        for (int i = 0; i < lines.size(); i++) {
            LogicalLine line = lines.get(i);
            findings.moveTo(line.place());
            if (inRule && line.text().startsWith("\t")) {
                continue;
            }
            String text = Words.trimStart(LineFolding.withoutComment(LineFolding.fold(line.text())));
            if (text.isEmpty()) {
                continue;
            }
            Assignment assignment = Assignment.parse(text);
            if (assignment != null) {
                int end = assignment.kind() == Assignment.Kind.DEFINE ? DefineBody.end(lines, i + 1) : i;
                if (!conditionals.skips()) {
                    inRule = false;
                    assign(assignment, lines, i + 1, end);
                }
                i = end;
            } else if (!conditionals.accept(text) && !conditionals.skips()) {
                direct(text);
            }
        }
        inRule = false;
        if (conditionals.isOpen()) {
            findings.malformed("A condition is not closed by `endif`.");
        }
    }

    private void assign(Assignment assignment, List<LogicalLine> lines, int bodyStart, int bodyEnd) {
        String name = Words.trim(expander.expand(assignment.name()));
        if (name.isEmpty()) {
            findings.malformed("An assignment names no variable.");
            return;
        }
        if (assignment.exported()) {
            exported.add(name);
        }
        switch (assignment.kind()) {
            case UNDEFINE -> variables.remove(name);
            case DEFINE -> {
                if (bodyEnd == lines.size()) {
                    findings.malformed("A `define` is not closed by `endef`.");
                }
                set(name, assignment.operator(), DefineBody.text(lines, bodyStart, bodyEnd));
            }
            case LINE -> set(name, assignment.operator(), assignment.value());
        }
    }

    private void set(String name, String operator, String value) {
        switch (operator) {
            case "=" -> set(name, value, true);
            case ":=" -> set(name, expander.expand(value), false);
            case "+=" -> append(name, value);
            case "?=" -> {
                if (variables.find(name) == null) {
                    set(name, value, true);
                }
            }
            case "!=" -> {
                findings.shellNotRun();
                set(name, "", false);
            }
            default -> throw new IllegalArgumentException(operator);
        }
    }

    private void append(String name, String value) {
        MakeVariable old = variables.find(name);
        if (old == null) {
            set(name, value, true);
            return;
        }
        String more = old.recursive() ? value : expander.expand(value);
        if (!more.isEmpty()) {
            budget.charge(more.length() + 1L);
            variables.set(name, old.plus(more, findings.place()));
        }
    }

    private void set(String name, String value, boolean recursive) {
        budget.charge(value.length());
        variables.set(name, new MakeVariable(value, recursive, MakeVariable.ORIGIN_FILE, findings.place()));
    }

    private void direct(String text) {
        int length = Words.firstLength(text);
        String word = text.substring(0, length);
        String rest = Words.trimStart(text.substring(length));
        switch (word) {
            case "include", "-include", "sinclude" -> {
                inRule = false;
                for (String pattern : Words.of(expander.expand(rest))) {
                    List<String> found = wildcard(pattern);
                    for (String name : found.isEmpty() ? List.of(pattern) : found) {
                        include(name, !word.equals("include"));
                    }
                }
            }
            case "export" -> {
                inRule = false;
                exported.addAll(Words.of(expander.expand(rest)));
            }
            case "unexport" -> {
                inRule = false;
                Words.of(expander.expand(rest)).forEach(exported::remove);
            }
            case "vpath" -> inRule = false;
            default -> rule(text);
        }
    }

    /** Passes over a rule; a line that is only one after expansion is expanded first, for the sake of {@code eval}. */
    private void rule(String text) {
        inRule = false;
        if (!holdsColon(text)) {
            String expanded = Words.trim(expander.expand(text));
            if (expanded.isEmpty()) {
                return;
            }
            if (expanded.indexOf(':') < 0) {
                findings.malformed("This line is neither an assignment, a condition, an inclusion, nor a rule.");
                return;
            }
        }
        inRule = true;
    }

    private static boolean holdsColon(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ':') {
                return true;
            }
            i = c == '$' ? LineFolding.endOfReference(text, i) : i + 1;
        }
        return false;
    }
}
