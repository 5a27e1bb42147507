// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** Preprocesses texts that a test writes down; headers are overlays, so nothing is read from disk. */
final class UnitText {
    final Diagnostics diagnostics = new Diagnostics();
    private final SourceStore store = new SourceStore();
    private final List<String> quoted = new ArrayList<>();
    private final List<String> directories = new ArrayList<>();
    private final List<String> forced = new ArrayList<>();
    private final StringBuilder predefined = new StringBuilder();

    UnitText header(String name, String text) {
        store.overlay(name, text);
        return this;
    }

    UnitText directory(String name) {
        directories.add(name);
        return this;
    }

    UnitText quoteDirectory(String name) {
        quoted.add(name);
        return this;
    }

    UnitText forced(String name) {
        forced.add(name);
        return this;
    }

    UnitText predefined(String directives) {
        predefined.append(directives);
        return this;
    }

    /** Returns all text of a source after macro expansion, with one blank where white space stood. */
    String expand(String text) {
        return join(expanded(text));
    }

    List<Token> expanded(String text) {
        return expanded(walk(text));
    }

    /** Returns all text of a unit after macro expansion. */
    static List<Token> expanded(UnitWalk walk) {
        ActiveText first = walk.next();
        List<Token> tokens = new ArrayList<>();
        if (first != null) {
            TextSource source = new TextSource(List.of(), first, first.region().start(), walk);
            MacroExpander expander = new MacroExpander(source, walk.macros(), walk.context(), InvocationHook.NONE);
            for (Token token = expander.next(); !token.is(TokenKind.END); token = expander.next()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    UnitWalk walk(String text) {
        IncludePath path = new IncludePath(store, quoted, directories);
        return new UnitWalk(new FileIndexes(), path, options(Set.of(), Set.of()), file(text), diagnostics);
    }

    /** Reads the declarations of a source, looking for those with the given words. */
    TranslationUnit read(String text, Set<String> hooked, Set<String> declarative) {
        return new Preprocessor(store).read(file(text), options(hooked, declarative));
    }

    /** Reads a source like {@link #read}; uses of hooked macros with a tag matter only with the one given for them. */
    TranslationUnit readTagged(String text, Map<String, String> tagged, Set<String> declarative) {
        PreprocessorOptions options = new PreprocessorOptions(
                quoted,
                directories,
                List.of(),
                forced,
                "",
                predefined.toString(),
                tagged.keySet(),
                tagged,
                declarative,
                name -> false);
        return new Preprocessor(store).read(file(text), options);
    }

    private PreprocessorOptions options(Set<String> hooked, Set<String> declarative) {
        return new PreprocessorOptions(
                quoted,
                directories,
                forced,
                predefined.toString(),
                hooked,
                declarative,
                name -> name.startsWith("generated/"));
    }

    static SourceFile file(String text) {
        return new SourceFile("main.c", text.getBytes(StandardCharsets.UTF_8), false);
    }

    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.length() > 0 && token.spaceBefore() ? " " : "").append(token.text());
        }
        return text.toString();
    }

    /** Returns the findings so far, each as {@code id line:column}. */
    List<String> findings() {
        return brief(diagnostics.all());
    }

    static List<String> brief(List<Diagnostic> findings) {
        return findings.stream().map(UnitText::brief).toList();
    }

    private static String brief(Diagnostic finding) {
        Location at = finding.location();
        return finding.id() + (at == null ? "" : " " + at.line() + ":" + at.column());
    }
}
