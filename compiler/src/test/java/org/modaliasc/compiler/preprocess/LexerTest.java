// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.source.SourceFile;

class LexerTest {
    private final SymbolTable symbols = new SymbolTable();

    private List<Token> lex(String text) {
        return lex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Token> lex(byte[] bytes) {
        SourceFile file = new SourceFile("nic.c", bytes, false);
        Lexer lexer = new Lexer(file, symbols, 0, bytes.length);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    private List<String> texts(String text) {
        return lex(text).stream().map(Token::text).toList();
    }

    private List<TokenKind> kinds(String text) {
        return lex(text).stream().map(Token::kind).toList();
    }

    @Test
    void identifiersMayHoldDollarsDigitsAndBytesOutsideOfAscii() {
        assertThat(texts("a _b9 $c d$e")).containsExactly("a", "_b9", "$c", "d$e");
        assertThat(kinds("a _b9 $c d$e")).containsOnly(TokenKind.IDENTIFIER);
        assertThat(kinds("caf\u00e9")).containsExactly(TokenKind.IDENTIFIER);
    }

    @Test
    void oneSpellingIsOneSymbol() {
        List<Token> tokens = lex("vendor x vendor");

        assertThat(tokens.get(0).symbol()).isNotNull().isSameAs(tokens.get(2).symbol());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0x1F", "1e+5", "1E-5", "0x1p+3", ".5", "1.2.3", "0b101ULL", "12abc", "1..2", "0x1e+1"})
    void aPreprocessingNumberTakesAllThatCouldBelongToIt(String number) {
        assertThat(texts(number)).containsExactly(number);
        assertThat(kinds(number)).containsExactly(TokenKind.NUMBER);
    }

    @Test
    void aSignBelongsToANumberOnlyBehindAnExponent() {
        assertThat(texts("0xf+1")).containsExactly("0xf", "+", "1");
        assertThat(texts("1 ... 4")).containsExactly("1", "...", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a b\"", "\"a\\\"b\"", "\"\\\\\"", "L\"w\"", "u8\"x\"", "U\"x\"", "\"'\""})
    void aStringEndsAtTheFirstQuoteThatIsNotEscaped(String string) {
        assertThat(texts(string + "x")).containsExactly(string, "x");
        assertThat(kinds(string)).containsExactly(TokenKind.STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "'\\''", "'\"'", "L'a'", "'\\\\'", "'ab'"})
    void aCharacterConstantIsOneToken(String character) {
        assertThat(kinds(character + ";")).containsExactly(TokenKind.CHARACTER, TokenKind.SEMICOLON);
    }

    @Test
    void anIdentifierBeforeAQuoteIsAPrefixOnlyIfItIsOneOfC() {
        assertThat(texts("R\"x\"")).containsExactly("R", "\"x\"");
        assertThat(texts("u8'x'")).containsExactly("u8", "'x'");
    }

    @Test
    void aQuoteThatIsNotClosedInItsLineIsATokenOfItsOwn() {
        assertThat(texts("don't; x\n'y'")).containsExactly("don", "'", "t", ";", "x", "'y'");
        assertThat(kinds("\"abc\n")).containsExactly(TokenKind.OTHER, TokenKind.IDENTIFIER);
    }

    @Test
    void charactersThatStartNoTokenStandAlone() {
        assertThat(kinds("` @ \\")).containsExactly(TokenKind.OTHER, TokenKind.OTHER, TokenKind.OTHER);
    }

    @Test
    void commentsAreWhiteSpace() {
        List<Token> tokens = lex("a/* x */b// y \" '\nc /**/d/* * / */e");

        assertThat(tokens).extracting(Token::text).containsExactly("a", "b", "c", "d", "e");
        assertThat(tokens).extracting(Token::spaceBefore).containsExactly(false, true, true, true, true);
    }

    @Test
    void commentsDoNotNestAndStringsHideThem() {
        assertThat(texts("/* /* */ a \"/* b */\" /*/ c */")).containsExactly("a", "\"/* b */\"");
    }

    @Test
    void anUnclosedCommentReachesToTheEnd() {
        assertThat(texts("a /* b ; c")).containsExactly("a");
    }

    @Test
    void aSpliceInsideATokenIsNoPartOfItsSpelling() {
        List<Token> tokens = lex("ven\\\ndor 0x\\\r\n12 +\\\n= \"a\\\nb\" x\\\n");

        assertThat(tokens).extracting(Token::text).containsExactly("vendor", "0x12", "+=", "\"ab\"", "x");
        assertThat(tokens.get(0).symbol()).isSameAs(symbols.intern("vendor"));
        assertThat(tokens.get(0).start()).isZero();
        assertThat(tokens.get(0).end()).isEqualTo(8);
    }

    @Test
    void aSpliceBetweenTokensIsNoWhiteSpace() {
        List<Token> tokens = lex("(\\\n) ;\\\n ,");

        assertThat(tokens).extracting(Token::text).containsExactly("(", ")", ";", ",");
        assertThat(tokens.get(3).spaceBefore()).isTrue();
    }

    @Test
    void severalSplicesAndBlanksBehindTheBackslashCountAsOne() {
        assertThat(texts("a\\\n\\\n\\ \t\nb")).containsExactly("ab");
    }

    @Test
    void aSplicedTokenMayBeLong() {
        String half = "x".repeat(5_000);

        assertThat(texts(half + "\\\n" + half + ";")).containsExactly(half + half, ";");
    }

    @Test
    void splicesMakeAndCloseComments() {
        assertThat(texts("a /\\\n* b *\\\n/ c /\\\n/ d \\\n e\nf")).containsExactly("a", "c", "f");
    }

    @Test
    void aBackslashAtTheEndOfTheFileIsNoSplice() {
        assertThat(texts("a\\")).containsExactly("a", "\\");
    }

    @Test
    void digraphsAreTheSameTokensInAnotherSpelling() {
        assertThat(kinds("<% %> <: :> %: %:%:"))
                .containsExactly(
                        TokenKind.LEFT_BRACE,
                        TokenKind.RIGHT_BRACE,
                        TokenKind.LEFT_BRACKET,
                        TokenKind.RIGHT_BRACKET,
                        TokenKind.HASH,
                        TokenKind.HASH_HASH);
        assertThat(texts("<:")).containsExactly("<:");
    }

    @Test
    void trigraphsAreNoneAsInGnuC() {
        assertThat(texts("??=")).containsExactly("?", "?", "=");
    }

    @Test
    void theLongestOperatorWins() {
        assertThat(texts("a+++++b <<=>>=-> ...")).containsExactly("a", "++", "++", "+", "b", "<<=", ">>=", "->", "...");
        assertThat(texts("..")).containsExactly(".", ".");
        assertThat(texts("%:%")).containsExactly("%:", "%");
    }

    @Test
    void aNulIsWhiteSpace() {
        assertThat(texts("a\0b")).containsExactly("a", "b");
    }

    @Test
    void textKeepsBytesThatAreNoUtf8() {
        byte[] bytes = {'"', (byte) 0xE9, '"'};

        assertThat(lex(bytes))
                .singleElement()
                .satisfies(token -> assertThat(token.text()).isEqualTo("\"\u00e9\""));
    }

    @Test
    void theEndComesAgainAndAgain() {
        SourceFile file = UnitText.file("a ");
        Lexer lexer = new Lexer(file, symbols, 0, 2);
        lexer.next();

        assertThat(lexer.next().kind()).isEqualTo(TokenKind.END);
        assertThat(lexer.next().kind()).isEqualTo(TokenKind.END);
    }

    @Test
    void aSliceEndsWhereItIsSaidTo() {
        Lexer lexer = new Lexer(UnitText.file("abcdef"), symbols, 1, 4);

        assertThat(lexer.next().text()).isEqualTo("bcd");
        assertThat(lexer.next().kind()).isEqualTo(TokenKind.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "+ +", "1 2", "/*x*/", "//", "a+", "\"a", ".."})
    void whatIsNotExactlyOneTokenHasNoKindAsAWhole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        TokenKind kind = Lexer.kindOfWhole(bytes, UnitText.file(""), symbols);
        assertThat(kind).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1x", "##", "<<=", "L'a'", "\"\"", "->"})
    void whatIsOneTokenHasItsKindAsAWhole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Lexer.kindOfWhole(bytes, UnitText.file(""), symbols))
                .isEqualTo(lex(text).get(0).kind());
    }
}
