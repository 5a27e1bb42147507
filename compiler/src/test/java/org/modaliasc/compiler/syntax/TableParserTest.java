// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.compiler.preprocess.Declaration;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

class TableParserTest {
    private static final TypeNames TYPES = name -> name.endsWith("_t");

    private final TableParser parser = new TableParser();

    /** Returns the tokens of a declaration, its semicolon included. */
    private static TokenSlice tokens(String declaration) {
        SourceFile file = new SourceFile("main.c", (declaration + ";\n").getBytes(StandardCharsets.UTF_8), false);
        PreprocessorOptions options =
                new PreprocessorOptions(List.of(), List.of(), List.of(), "", Set.of(), Set.of(), name -> false);
        List<Declaration> read = new Preprocessor(new SourceStore())
                .readEverything(file, options)
                .declarations();
        return TokenSlice.of(read.get(0).tokens());
    }

    private static TokenSlice value(String text) {
        TokenSlice all = tokens("x = " + text);
        return all.part(2, all.size() - 1);
    }

    private static String describe(TypeName type, TokenSlice slice) {
        StringBuilder text = new StringBuilder();
        for (int i = type.derived().size() - 1; i >= 0; i--) {
            Derivation step = type.derived().get(i);
            if (step instanceof Derivation.Array array) {
                var bound = array.bound();
                text.insert(
                        0,
                        "array["
                                + (bound == null
                                        ? ""
                                        : slice.part(bound.from(), bound.to()).text()) + "] of ");
            } else {
                text.insert(0, step instanceof Derivation.Pointer ? "pointer to " : "function returning ");
            }
        }
        for (Specifier specifier : type.specifiers()) {
            if (specifier instanceof Specifier.Basic basic) {
                text.append(slice.get(basic.at()).text()).append(' ');
            } else if (specifier instanceof Specifier.Named named) {
                text.append(slice.get(named.at()).text()).append(' ');
            } else if (specifier instanceof Specifier.Struct struct) {
                text.append(struct.union() ? "union " : "struct ")
                        .append(slice.get(struct.tag()).text())
                        .append(' ');
            }
        }
        return text.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int a                              | a: int",
                "const struct s a[]                 | a: array[] of struct s",
                "static unsigned long a[2][N + 1]   | a: array[2] of array[N + 1] of unsigned long",
                "char *a[3]                         | a: array[3] of pointer to char",
                "char (*a)[3]                       | a: pointer to array[3] of char",
                "int (*a)(int, char *)              | a: pointer to function returning int",
                "int *(*a[4])(void)                 | a: array[4] of pointer to function returning pointer to int",
                "foo_t a                            | a: foo_t",
                "MACRO foo_t a                      | a: MACRO foo_t",
                "union u const *const a             | a: pointer to union u",
                "int (a)                            | a: int",
                "struct s a __attribute__((used))   | a: struct s"
            })
    void aDeclaratorIsReadFromItsNameOutwards(String declaration, String expected) throws SyntaxError {
        List<DeclaredObject> objects = parser.declaration(tokens(declaration));

        assertThat(objects)
                .singleElement()
                .satisfies(object -> assertThat(object.name().text() + ": " + describe(object.type(), object.head()))
                        .isEqualTo(expected));
    }

    @Test
    void severalDeclaratorsShareTheSpecifiers() throws SyntaxError {
        List<DeclaredObject> objects = parser.declaration(tokens("static struct s a = { 1 }, *b, c[5] = { 2, 3 }"));

        assertThat(objects)
                .extracting(object -> object.name().text() + ": " + describe(object.type(), object.head()))
                .containsExactly("a: struct s", "b: pointer to struct s", "c: array[5] of struct s");
        assertThat(objects)
                .extracting(object -> {
                    TokenSlice initializer = object.initializer();
                    return initializer == null ? "none" : initializer.text();
                })
                .containsExactly("{ 1 }", "none", "{ 2, 3 }");
    }

    @Test
    void externIsToldApart() throws SyntaxError {
        assertThat(parser.declaration(tokens("extern int a"))).allMatch(DeclaredObject::external);
        assertThat(parser.declaration(tokens("static int a"))).noneMatch(DeclaredObject::external);
    }

    @Test
    void aListIsSplitAtItsOwnCommas() {
        assertThat(parser.elements(value("{ { 1, 2 }, f(3, 4), [5] = 6, }")))
                .extracting(TokenSlice::text)
                .containsExactly("{ 1, 2 }", "f(3, 4)", "[5] = 6");
        assertThat(parser.elements(value("{ }"))).isEmpty();
    }

    @Test
    void anElementHasDesignatorsAndAValue() throws SyntaxError {
        TokenSlice slice = value(".a.b[1 ... 2] = { 3, .c = 4 }");
        Initializer.Element element = parser.element(slice);

        assertThat(element.designators()).hasSize(3);
        assertThat(element.designators().get(2)).isInstanceOfSatisfying(Initializer.Designator.Index.class, index -> {
            assertThat(slice.part(index.first().from(), index.first().to()).text())
                    .isEqualTo("1");
            assertThat(index.last()).isNotNull();
        });
        assertThat(element.value())
                .isInstanceOfSatisfying(
                        Initializer.Braced.class,
                        braced -> assertThat(braced.elements()).hasSize(2));
    }

    @Test
    void theParenthesisOfACastIsToldByTheTypeInIt() throws SyntaxError {
        assertThat(parser.expression(value("(foo_t)-1"), TYPES)).isInstanceOf(Expression.Cast.class);
        assertThat(parser.expression(value("(foo)-1"), TYPES)).isInstanceOf(Expression.Binary.class);
        assertThat(parser.expression(value("(foo_t *)p"), TYPES)).isInstanceOf(Expression.Cast.class);
        assertThat(parser.expression(value("sizeof(foo_t)"), TYPES)).isInstanceOf(Expression.TypeMeasure.class);
        assertThat(parser.expression(value("sizeof(foo)"), TYPES)).isInstanceOf(Expression.Measure.class);
        assertThat(parser.expression(value("(foo_t){ 1 }"), TYPES)).isInstanceOf(Expression.CompoundLiteral.class);
    }

    @Test
    void treesOfAlikeDefinitionsAreSharedAndOfOthersAreNot() throws SyntaxError {
        TokenSlice small = tokens("struct a { int x; char y[2]; }");
        TokenSlice alike = tokens("struct b { long v; short w[7]; }");
        Specifier.Struct struct = parser.struct(small);

        assertThat(parser.struct(alike)).isSameAs(struct);
        assertThat(alike.get(struct.tag()).text()).isEqualTo("b");
        assertThat(parser.struct(tokens("struct a { int x; char y, z; }"))).isNotEqualTo(struct);
        assertThat(parser.struct(tokens("union a { int x; char y[2]; }")).union())
                .isTrue();

        Specifier.Enum enumeration = parser.enumeration(tokens("enum { A, B = 2 }"));
        assertThat(parser.enumeration(tokens("enum { C, D = 9 }"))).isSameAs(enumeration);
        assertThat(parser.enumeration(tokens("enum { C = 9, D }"))).isNotEqualTo(enumeration);
    }

    @Test
    void treesOfAlikeSlicesAreSharedButTypesAreNotMixedUp() throws SyntaxError {
        Expression first = parser.expression(value("(a + 1)"), TYPES);

        assertThat(parser.expression(value("(b + 2)"), TYPES)).isSameAs(first);
        assertThat(parser.expression(value("(foo_t)(1)"), TYPES)).isInstanceOf(Expression.Cast.class);
        assertThat(parser.expression(value("(foo_f)(1)"), TYPES)).isInstanceOf(Expression.Call.class);
    }

    @Test
    void slicesThatAreTooLongToBeRememberedAreNotMixedUp() throws SyntaxError {
        String sum = "1" + " + 1".repeat(600);

        assertThat(parser.expression(value("-(" + sum + ")"), TYPES)).isInstanceOf(Expression.Unary.class);
        assertThat(parser.expression(value("2 * (" + sum + ")"), TYPES)).isInstanceOf(Expression.Binary.class);
        assertThat(parser.element(value("{ " + sum + " }")).value()).isInstanceOf(Initializer.Braced.class);
        assertThat(parser.element(value(sum)).value()).isInstanceOf(Initializer.Value.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3      | (1 + (2 * 3))",
                "1 * 2 + 3      | ((1 * 2) + 3)",
                "1 - 2 - 3      | ((1 - 2) - 3)",
                "-1 + -2        | (-1 + -2)",
                "!a == b        | (!a == b)",
                "a << 1 + 2     | (a << (1 + 2))",
                "a < b == c     | ((a < b) == c)",
                "a & b == c     | (a & (b == c))",
                "a ? b : c ? d : e | (a ? b : (c ? d : e))",
                "(foo_t)a + b   | ((cast a) + b)",
                "-(foo_t)a      | -(cast a)",
                "sizeof a + b   | (sizeof a + b)"
            })
    void operatorsBindAsInC(String text, String expected) throws SyntaxError {
        TokenSlice slice = value(text);

        assertThat(show(parser.expression(slice, TYPES), slice)).isEqualTo(expected);
    }

    private static String show(Expression expression, TokenSlice slice) {
        if (expression instanceof Expression.Binary binary) {
            return "(" + show(binary.left(), slice) + " "
                    + slice.get(binary.at()).text() + " " + show(binary.right(), slice) + ")";
        }
        if (expression instanceof Expression.Unary unary) {
            return slice.get(unary.at()).text() + show(unary.operand(), slice);
        }
        if (expression instanceof Expression.Conditional conditional) {
            return "(" + show(conditional.condition(), slice) + " ? "
                    + show(Objects.requireNonNull(conditional.then()), slice) + " : "
                    + show(conditional.otherwise(), slice)
                    + ")";
        }
        if (expression instanceof Expression.Cast cast) {
            return "(cast " + show(cast.operand(), slice) + ")";
        }
        if (expression instanceof Expression.Measure measure) {
            return "sizeof " + show(measure.operand(), slice);
        }
        return slice.get(expression.at()).text();
    }

    @Test
    void theFirstTokenThatDoesNotFitIsReported() {
        assertThatThrownBy(() -> parser.expression(value("1 + / 2"), TYPES))
                .isInstanceOfSatisfying(SyntaxError.class, error -> {
                    assertThat(error.diagnostic().id()).isEqualTo("syntax.unexpected-token");
                    assertThat(error.diagnostic().message()).isEqualTo("`/` is not expected here.");
                });
    }

    @Test
    void anUnclosedQuoteIsNamedAsSuch() {
        assertThatThrownBy(() -> parser.expression(value("\"abc"), TYPES))
                .isInstanceOfSatisfying(
                        SyntaxError.class,
                        error -> assertThat(error.diagnostic().id()).isEqualTo("preprocess.unterminated-literal"));
    }

    @Test
    void nestingHasALimit() throws SyntaxError {
        int limit = GrammarRunner.MAX_NESTING;
        assertThat(parser.expression(value("(".repeat(limit) + "1" + ")".repeat(limit)), TYPES))
                .isInstanceOf(Expression.Number.class);

        assertThatThrownBy(() -> parser.expression(value("(".repeat(limit + 1) + "1" + ")".repeat(limit + 1)), TYPES))
                .isInstanceOfSatisfying(
                        SyntaxError.class,
                        error -> assertThat(error.diagnostic().id()).isEqualTo("syntax.nesting"));
    }

    @Test
    void theSizeOfAnExpressionHasALimit() {
        assertThatThrownBy(() -> parser.expression(value("1" + " + 1".repeat(20_000)), TYPES))
                .isInstanceOfSatisfying(
                        SyntaxError.class,
                        error -> assertThat(error.diagnostic().message())
                                .isEqualTo("This part has more than 16384 tokens."));
    }

    @Test
    void membersAreReadWithTheirWidthsAndAttributes() throws SyntaxError {
        TokenSlice slice = tokens(
                "struct s { int a : 3, b : 4; unsigned : 0; char c[2] __attribute__((packed)), *d; struct { int e; }; }");
        Specifier.Struct struct = parser.struct(slice);
        List<Specifier.Member> members = Objects.requireNonNull(struct.members());

        assertThat(members)
                .extracting(member ->
                        member.name() < 0 ? "" : slice.get(member.name()).text())
                .containsExactly("a", "b", "", "c", "d", "");
        assertThat(members)
                .extracting(member -> member.width() != null)
                .containsExactly(true, true, true, false, false, false);
        assertThat(members.get(3).attributes()).hasSize(1);
    }

    @Test
    void anEnumGivesItsConstants() throws SyntaxError {
        TokenSlice slice = tokens("enum e { A, B = 3, C __attribute__((unused)) = 4, }");
        Specifier.Enum parsed = parser.enumeration(slice);

        assertThat(Objects.requireNonNull(parsed.constants()))
                .extracting(constant -> slice.get(constant.name()).text())
                .containsExactly("A", "B", "C");
    }

    @Test
    void aTypedefIsReadForTheNameAskedFor() throws SyntaxError {
        TokenSlice slice = tokens("typedef unsigned int u, *p, a[3]");

        assertThat(describe(Objects.requireNonNull(parser.typedef(slice, "p")), slice))
                .isEqualTo("pointer to unsigned int");
        assertThat(describe(Objects.requireNonNull(parser.typedef(slice, "a")), slice))
                .isEqualTo("array[3] of unsigned int");
        assertThat(parser.typedef(slice, "q")).isNull();
    }

    @Test
    void aTypeNameIsToldFromAnExpression() throws SyntaxError {
        assertThat(parser.typeName(value("unsigned long"), TYPES)).isNotNull();
        assertThat(parser.typeName(value("const foo_t *"), TYPES)).isNotNull();
        assertThat(parser.typeName(value("foo"), TYPES)).isNull();
        assertThat(parser.typeName(value("1"), TYPES)).isNull();
    }
}
