// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/** Picks the preprocessor's options out of a compiler's command line; all others are passed over. */
final class CompilerFlags {
    private final MakeFiles files;
    private final List<String> quote = new ArrayList<>();
    private final List<String> include = new ArrayList<>();
    private final List<String> system = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<MacroFlag> macros = new ArrayList<>();
    private final List<String> forced = new ArrayList<>();

    private CompilerFlags(MakeFiles files) {
        this.files = files;
    }

    /** Reads a command line whose relative names start from the directory of {@code files}. */
    static SourceFlags of(String commandLine, MakeFiles files, List<Diagnostic> diagnostics) {
        CompilerFlags flags = new CompilerFlags(files);
        List<String> words = ShellWords.of(commandLine);
        for (int i = 0; i < words.size(); i++) {
            i += flags.take(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        }
        flags.system.addAll(flags.after);
        return new SourceFlags(flags.quote, flags.include, flags.system, flags.macros, flags.forced, diagnostics);
    }

    /** Takes an option, and returns how many words its value is away. */
    private int take(String word, String next) {
        for (String option : new String[] {"-iquote", "-isystem", "-idirafter", "-include", "-I", "-D", "-U"}) {
            if (word.startsWith(option)) {
                boolean joined = word.length() > option.length();
                value(option, joined ? word.substring(option.length()) : next);
                return joined ? 0 : 1;
            }
        }
        return 0;
    }

    private void value(String option, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (option) {
            case "-iquote" -> quote.add(files.absolute(value));
            case "-isystem" -> system.add(files.absolute(value));
            case "-idirafter" -> after.add(files.absolute(value));
            case "-include" -> forced.add(forced(value));
            case "-I" -> include.add(files.absolute(value));
            case "-D" -> macros.add(MacroFlag.define(value));
            default -> macros.add(MacroFlag.undefine(value));
        }
    }

    /** The working directory is searched first; a name that is not there is left to the include path. */
    private String forced(String name) {
        return files.isFile(name) ? files.absolute(name) : name;
    }
}
