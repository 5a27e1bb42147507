// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.emit.GeneratedClass;

/**
 * The files that a run makes.
 *
 * @param files contents by path from the output directory, with {@code /}
 * @param diagnostics findings in the order of the sources
 */
record Produced(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
    static final Produced NOTHING = new Produced(new TreeMap<>(), List.of());

    static Produced by(Compilation compilation, Product product) {
        return product instanceof Product.Matchers matchers
                ? matchers(compilation, matchers)
                : aliases(compilation, ((Product.Aliases) product).path());
    }

    private static Produced matchers(Compilation compilation, Product.Matchers wanted) {
        GenerateResult result = compilation.matchers(wanted);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (GeneratedClass generated : result.classes()) {
            files.put(generated.path(), JavaEncoding.bytes(generated.text(), wanted.encoding()));
        }
        return new Produced(files, result.diagnostics());
    }

    private static Produced aliases(Compilation compilation, String path) {
        CompileResult result = compilation.aliases();
        StringBuilder text = new StringBuilder();
        for (AliasLine line : result.aliases()) {
            text.append(line.text()).append('\n');
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(path, text.toString().getBytes(StandardCharsets.UTF_8));
        return new Produced(files, result.diagnostics());
    }
}
