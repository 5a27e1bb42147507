// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitializerGrammarTest {
    private static Parsing parse(String text) {
        return new Parsing(text, DeviceTable::standaloneElement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1                     | 1",
                "a + 1                 | value[a + 1]",
                "{ }                   | bracedInitializer[{ }]",
                "{ 1, 2 }              | bracedInitializer[{ 1 , 2 }]",
                "{ 1, { 2, }, }        | bracedInitializer[{ 1 , bracedInitializer[{ 2 , }] , }]",
                ".a = 1                | element[designation[fieldDesignator[. a] =] 1]",
                ".type_t = 1           | element[designation[fieldDesignator[. type_t] =] 1]",
                ".a.b[2] = { 1 }       | element[designation[fieldDesignator[. a] fieldDesignator[. b] indexDesignator[[ 2 ]] =] bracedInitializer[{ 1 }]]",
                "[1 ... N] = 3         | element[designation[indexDesignator[[ 1 ... N ]] =] 3]",
                "[N + 1] { 3 }         | element[designation[[ value[N + 1] ]] bracedInitializer[{ 3 }]]",
                "a: 1                  | element[designation[a :] 1]",
                "(x, y)                | plain[( x , y )]",
                "f(1, { 2 }, [3])      | value[f plain[( 1 , inner[{ 2 }] , inner[[ 3 ]] )]]",
                "(struct s) { 1, 2 }   | value[plain[( struct s )] { 1 , 2 }]",
                "&(struct s[]) { { } } | value[& plain[( struct s inner[[ ]] )] { inner[{ }] }]",
                "a[1] ? b : c          | value[a plain[[ 1 ]] ? b : c]",
                "({ int x; x; })       | plain[( inner[{ int x ; x ; }] )]"
            })
    void bracesAndDesignatorsAreStructureAndValuesAreRuns(String text, String shape) {
        Parsing parsing = parse(text);

        assertThat(parsing.shape()).isEqualTo(shape);
        assertThat(parsing.mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1, 2",
                "{ 1 2 } 3",
                "{ , }",
                "{ 1,, 2 }",
                "[1 = 2",
                "{ 1",
                "1 }",
                "(1",
                "1 ;",
                "{ 1; 2 }",
                "1 ... 2",
                "[1)"
            })
    void whatIsNoElementIsAMistake(String text) {
        assertThat(parse(text).mistakes).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ 1, { 2 }, }",
                "f(1, 2)[3]",
                "{ (unsigned int) & x [ 1 ], { { } } }",
                "a ? b : c",
                "(struct s) { 5 }",
                "-1"
            })
    void elementsWithoutDesignatorsHaveOneReading(String text) {
        assertThat(parse(text).ambiguities).isEmpty();
    }

    /**
     * A value is any run of tokens, so it could begin with what looks like a designator. The designator comes first in the grammar
     * and is what is taken; what only looks like one is left for the other reading.
     */
    @ParameterizedTest
    @ValueSource(strings = {".a = 1", "[1] = 2", "a : 1", ".a.b[1 ... 2] = { 3 }"})
    void aDesignatorIsPreferredToAValueThatLooksLikeOne(String text) {
        assertThat(parse(text).shape()).startsWith("element[designation[");
    }

    @ParameterizedTest
    @ValueSource(strings = {". = 1", ".a.", ".a = ", "[] = 1"})
    void whatOnlyLooksLikeADesignatorIsAValueThatNobodyCanEvaluate(String text) {
        assertThat(parse(text).shape()).startsWith("value[");
    }
}
