// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {
    /**
     * Where the grammar allows more than C does, the alternative that comes first is the reading of C: the operand of sizeof is no
     * cast, a parenthesis behind a nested declarator is a list of parameters, and a designator is no value.
     */
    private static final Map<String, List<String>> INHERENT = Map.of(
            "sizeof(u_t) + 1", List.of("expression"),
            "(int (*)(int)) a", List.of("abstractDeclarator"),
            "(u_t) { 1, .a = 2 }", List.of("element"));

    private static Parsing parse(String text) {
        return new Parsing(text, DeviceTable::standaloneExpression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '$',
            value = {
                "a + b * c            @ binaryExpression[a + binaryExpression[b * c]]",
                "a - b - c            @ binaryExpression[binaryExpression[a - b] - c]",
                "a << b + c           @ binaryExpression[a << binaryExpression[b + c]]",
                "a < b << c           @ binaryExpression[a < binaryExpression[b << c]]",
                "a == b < c           @ binaryExpression[a == binaryExpression[b < c]]",
                "a & b == c           @ binaryExpression[a & binaryExpression[b == c]]",
                "a ^ b & c            @ binaryExpression[a ^ binaryExpression[b & c]]",
                "a | b ^ c            @ binaryExpression[a | binaryExpression[b ^ c]]",
                "a && b | c           @ binaryExpression[a && binaryExpression[b | c]]",
                "a || b && c          @ binaryExpression[a || binaryExpression[b && c]]",
                "a ? b : c ? d : e    @ conditionalExpression[a ? b : conditionalExpression[c ? d : e]]",
                "a ? b ? c : d : e    @ conditionalExpression[a ? conditionalExpression[b ? c : d] : e]",
                "a || b ? c : d       @ conditionalExpression[binaryExpression[a || b] ? c : d]",
                "a ?: b               @ conditionalExpression[a ? : b]",
                "a ? b, c : d         @ conditionalExpression[a ? b , c : d]",
                "-a * b               @ binaryExpression[unaryExpression[- a] * b]",
                "!~-a                 @ unaryExpression[! unaryExpression[~ unaryExpression[- a]]]",
                "-a.b                 @ unaryExpression[- memberExpression[a . b]]",
                "&a->b[1]             @ unaryExpression[& indexExpression[memberExpression[a -> b] [ 1 ]]]",
                "f(a, b)(c)           @ callExpression[callExpression[f ( a , b )] ( c )]",
                "(a, b)               @ parenthesised[( a , b )]",
                "(u_t) -a + b         @ binaryExpression[castExpression[( u_t ) unaryExpression[- a]] + b]",
                "(int) a * b          @ binaryExpression[castExpression[( int ) a] * b]",
                "(u_t) (v_t) a        @ castExpression[( u_t ) castExpression[( v_t ) a]]",
                "(a) - b              @ binaryExpression[parenthesised[( a )] - b]",
                "(u_t) { 1, .a = 2 }  @ compoundLiteral[( u_t ) bracedList[{ 1 , element[designation[fieldDesignator[. a] =] 2] }]]",
                "sizeof(u_t) + 1      @ binaryExpression[typeOperator[sizeof ( u_t )] + 1]",
                "sizeof a + 1         @ binaryExpression[unaryExpression[sizeof a] + 1]",
                "sizeof(a)[1]         @ unaryExpression[sizeof indexExpression[parenthesised[( a )] [ 1 ]]]",
                "offsetof(struct s, a.b[1]) @ offsetExpression[offsetof ( structSpecifier[struct s] , memberPath[a . b [ 1 ]] )]",
                "compatible(int, u_t *) @ typesCompatible[compatible ( int , typeName[u_t *] )]",
                "_Generic(a, int: 1, default: 2) @ genericSelection[_Generic ( a , association[int : 1] , association[default : 2] )]",
                "({ x; })             @ statementExpression[( { x ; } )]",
                "\"a\" \"b\"          @ string[\"a\" \"b\"]",
                "(const u_t *[3]) a   @ castExpression[( typeName[const u_t abstractDeclarator[* abstractArray[[ 3 ]]]] ) a]",
                "(int (*)(int)) a     @ castExpression[( typeName[int abstractDeclarator[nestedAbstract[( * )] abstractFunction[( int )]]] ) a]"
            })
    void operatorsBindAsInC(String text, String shape) {
        Parsing parsing = parse(text);

        assertThat(parsing.mistakes).isEmpty();
        assertThat(parsing.shape()).isEqualTo(shape);
        assertThat(parsing.ambiguities).as("ambiguous rules").isEqualTo(INHERENT.getOrDefault(text, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a +",
                "+",
                "a b",
                "(a",
                "a)",
                "a ? b",
                "a ? : ",
                "f(",
                "f(a,)",
                "a[]",
                "()",
                "(u_t)",
                "a = b",
                "a.1",
                "a, b",
                "sizeof",
                "{ a }",
                "_Generic(a)"
            })
    void whatIsNoExpressionIsAMistake(String text) {
        assertThat(parse(text).mistakes).isNotEmpty();
    }
}
