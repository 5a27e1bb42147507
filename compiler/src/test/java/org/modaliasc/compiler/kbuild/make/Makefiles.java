// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceStore;

/** Writes makefiles into a directory and evaluates the one called {@code Makefile}. */
final class Makefiles {
    final Diagnostics diagnostics = new Diagnostics();
    final Map<String, String> outside = new HashMap<>();
    private final Path directory;

    Makefiles(Path directory) {
        this.directory = directory;
    }

    Makefiles write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    MakeEvaluator evaluate(String makefile) {
        write("Makefile", makefile);
        String top = directory.toString().replace('\\', '/');
        MakeEvaluator evaluator = new MakeEvaluator(
                new MakeFiles(top, new SourceStore()),
                new MakeDefinitions(Map.of("INHERITED", "env"), Map.of(), Map.of()),
                outside::get,
                diagnostics);
        evaluator.read("Makefile", false);
        return evaluator;
    }

    /** Returns a finding in the form {@code id:line}. */
    static String brief(Diagnostic diagnostic) {
        return diagnostic.id() + ":"
                + (diagnostic.location() == null ? "-" : diagnostic.location().line());
    }
}
