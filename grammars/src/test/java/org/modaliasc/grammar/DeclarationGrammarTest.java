// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.ParserRuleContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationGrammarTest {
    private static Parsing head(String text) {
        return new Parsing(text, DeviceTable::standaloneHead);
    }

    private static Parsing type(String text) {
        return new Parsing(text, parser -> {
            ParserRuleContext tree = text.startsWith("enum")
                    ? parser.standaloneEnum()
                    : text.startsWith("typedef") ? parser.standaloneTypedef() : parser.standaloneStruct();
            return tree;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "int a                     @ standaloneHead[int a]",
                "static const struct s a[] @ standaloneHead[static const structSpecifier[struct s] declarator[a arraySuffix[[ ]]]]",
                "u_t *const a[2][N + 1]    @ standaloneHead[u_t declarator[pointer[* const] a arraySuffix[[ 2 ]] arraySuffix[[ value[N + 1] ]]]]",
                "int (*a)(int, char)       @ standaloneHead[int declarator[nestedDeclarator[( declarator[* a] )] functionSuffix[( int , char )]]]",
                "struct { int x; } a       @ standaloneHead[structSpecifier[struct memberList[{ member[int x ;] }]] a]",
                "typeof(b) a               @ standaloneHead[typeofSpecifier[typeof ( b )] a]",
                "int a __attribute__((x))  @ standaloneHead[int a attribute[__attribute__ ( inner[( x )] )]]"
            })
    void aHeadIsSpecifiersAndADeclarator(String text, String shape) {
        Parsing parsing = head(text);

        assertThat(parsing.mistakes).isEmpty();
        assertThat(parsing.shape()).isEqualTo(shape);
        assertThat(parsing.ambiguities).as("ambiguous rules").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "foo bar                   @ standaloneHead[foo bar]",
                "static foo struct s a     @ standaloneHead[static foo structSpecifier[struct s] a]",
                "foo(1) int a              @ standaloneHead[foo specifier[( 1 )] int a]",
                "int a bar                 @ standaloneHead[int a bar]"
            })
    void namesOfMacrosThatWereNotFoundArePassedOver(String text, String shape) {
        Parsing parsing = head(text);

        assertThat(parsing.mistakes).isEmpty();
        assertThat(parsing.shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "int", "struct s", "int a b {", "int 1", "int a = 1", "int a, b", "int a[", "* ", "const"})
    void whatDeclaresNothingIsAMistake(String text) {
        assertThat(head(text).mistakes).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "struct s { }                     @ structSpecifier[struct s memberList[{ }]]",
                "struct s { int a; u_t b[2], *c; } @ structSpecifier[struct s memberList[{ member[int a ;] member[u_t declarator[b arraySuffix[[ 2 ]]] , declarator[* c] ;] }]]",
                "union { struct { int a; }; int b; } @ structSpecifier[union memberList[{ member[structSpecifier[struct memberList[{ member[int a ;] }]] ;] member[int b ;] }]]",
                "struct __attribute__((x)) s { } __attribute__((y)) @ structSpecifier[struct attribute[__attribute__ ( inner[( x )] )] s memberList[{ }] attribute[__attribute__ ( inner[( y )] )]]",
                "struct s { int : 0; int (*f)(int); ; } @ structSpecifier[struct s memberList[{ member[int memberDeclarator[: 0] ;] member[int declarator[nestedDeclarator[( declarator[* f] )] functionSuffix[( int )]] ;] ; }]]",
                "struct s { _Static_assert(1, 2); } @ structSpecifier[struct s memberList[{ member[_Static_assert ( 1 , 2 ) ;] }]]",
                "enum e { A, B = 1 + 2, C, }      @ enumSpecifier[enum e { A , enumerator[B = value[1 + 2]] , C , }]",
                "enum { }                         @ enumSpecifier[enum { }]",
                "typedef unsigned int a, *b;      @ standaloneTypedef[typedef unsigned int a , declarator[* b] ;]",
                "typedef struct s { int x; } a;   @ standaloneTypedef[typedef structSpecifier[struct s memberList[{ member[int x ;] }]] a ;]"
            })
    void typesAreReadWithTheirMembers(String text, String shape) {
        Parsing parsing = type(text);

        assertThat(parsing.mistakes).isEmpty();
        assertThat(parsing.shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"struct { int }", "struct s { int a }", "enum e { 1 }", "typedef int;", "typedef a"})
    void malformedTypesAreMistakes(String text) {
        assertThat(type(text).mistakes).isNotEmpty();
    }

    /**
     * Without a table of type names C has these; the first reading is taken, and the builder of the tree knows about the last one.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {"foo bar         @ 1", "int a b         @ 1", "foo bar baz     @ 2", "int a           @ 0"})
    void aNameBehindANameMayBeTheDeclaredOneOrAnAttribute(String text, int ambiguities) {
        assertThat(head(text).ambiguities).hasSize(ambiguities).allMatch("standaloneHead"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"struct s { int a : 3; }"})
    void theNameOfABitFieldIsTakenForAType(String text) {
        Parsing parsing = type(text);

        assertThat(parsing.shape())
                .isEqualTo("structSpecifier[struct s memberList[{ member[int a memberDeclarator[: 3] ;] }]]");
        assertThat(parsing.ambiguities).isNotEmpty();
    }
}
