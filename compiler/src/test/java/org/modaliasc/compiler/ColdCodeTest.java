// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.emit.MatcherEmitter;

/**
 * A first run in a build is over before the virtual machine has warmed up, and each lambda or concatenation that it links at run time
 * is work that nothing repeats. Classes name the factory of what they link.
 */
class ColdCodeTest {
    /** Those of a pattern for class names, of large tables, of the tests, and what only whole trees or rare forms of C need. */
    private static final List<String> RARE = List.of(
            "ClassNamePattern",
            "DriverNames",
            "DriverObjects",
            "IndexPlanner",
            "InitializerFiller",
            "Initializer",
            "LinearMatcher",
            "SourceStore",
            "TypeResolver",
            "UnitHeaders");

    @Test
    void noConcatenationIsLinkedAtRunTime() throws Exception {
        assertThat(naming("StringConcatFactory", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emit", "match", "preprocess", "source", "syntax", "table"})
    void theWayFromASourceToTheClassOfATableHasNoLambdas(String room) throws Exception {
        assertThat(naming("LambdaMetafactory", room)).isSubsetOf(RARE);
    }

    /** The lambdas of those that Java makes can be serialized, and no archive of classes holds such ones. */
    @Test
    void comparatorsAreOfOurOwnExceptWhereACacheIsWrittenOrInputsAreListed() throws Exception {
        assertThat(naming("comparing", "")).isSubsetOf("CacheDirectory", "FileFacts", "SourceInputs");
        assertThat(naming("comparing", "")).contains("SourceInputs");
    }

    @Test
    void aLambdaIsFoundWhereThereIsOne() throws Exception {
        assertThat(naming("LambdaMetafactory", "")).containsAll(RARE);
    }

    private static TreeSet<String> naming(String factory, String room) throws IOException, URISyntaxException {
        Path emitter = Path.of(MatcherEmitter.class
                .getResource(MatcherEmitter.class.getSimpleName() + ".class")
                .toURI());
        try (Stream<Path> files = Files.walk(emitter.resolveSibling("../" + room))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> names(file, factory))
                    .map(file -> file.getFileName().toString().replaceAll("(\\$.*)?\\.class", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean names(Path file, String factory) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(factory);
        } catch (IOException failure) {
            throw new AssertionError(file + " cannot be read.", failure);
        }
    }
}
