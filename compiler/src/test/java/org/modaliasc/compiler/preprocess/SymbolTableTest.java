// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTableTest {
    private final SymbolTable symbols = new SymbolTable();

    @Test
    void aNameIsTheSameSymbolWhicheverWayItIsGiven() {
        byte[] bytes = "x vendor y".getBytes(StandardCharsets.US_ASCII);

        assertThat(symbols.intern(bytes, 2, 8)).isSameAs(symbols.intern("vendor"));
    }

    @Test
    void aNameWhoseBytesAddUpToZeroIsFoundAgain() {
        byte[] bytes = "lqxtyrca".getBytes(StandardCharsets.US_ASCII);

        assertThat(SymbolTable.hash(bytes, 0, bytes.length)).isNotZero();
        assertThat(symbols.intern("lqxtyrca")).isSameAs(symbols.intern("lqxtyrca"));
    }

    @Test
    void onlyDeclarativeSymbolsAreFoundAsSuch() {
        byte[] bytes = "vendor".getBytes(StandardCharsets.US_ASCII);
        assertThat(symbols.findDeclarative(bytes, 0, bytes.length)).isNull();

        Symbol symbol = symbols.intern("vendor");
        assertThat(symbols.findDeclarative(bytes, 0, bytes.length)).isNull();

        symbol.markDeclarative();
        assertThat(symbols.findDeclarative(bytes, 0, bytes.length)).isSameAs(symbol);
        assertThat(symbols.mayBeDeclarative(symbol.hash())).isTrue();
    }

    @Test
    void symbolsStayTheSameWhenTheTableGrows() {
        List<Symbol> before = IntStream.range(0, 50_000)
                .mapToObj(i -> symbols.intern("name_" + i))
                .toList();

        assertThat(IntStream.range(0, 50_000).mapToObj(i -> symbols.intern("name_" + i)))
                .isEqualTo(before);
        assertThat(before.get(49_999).id()).isEqualTo(49_999);
    }

    @Test
    void manyThreadsGetOneSymbolForOneName() {
        Set<Symbol> seen = new HashSet<>(IntStream.range(0, 80_000)
                .parallel()
                .mapToObj(i -> symbols.intern("name_" + i % 10_000))
                .toList());

        assertThat(seen).hasSize(10_000);
        assertThat(seen.stream().map(Symbol::id).distinct()).hasSize(10_000);
    }

    @Test
    void aMacroThatCallsADeclarativeOneIsDeclarativeInEitherOrder() {
        Symbol inner = symbols.intern("INNER");
        Symbol middle = symbols.intern("MIDDLE");
        Symbol outer = symbols.intern("OUTER");
        outer.calls(middle.hash());
        middle.calls(inner.hash());
        assertThat(outer.declarative()).isFalse();

        inner.markDeclarative();
        assertThat(outer.declarative()).isTrue();

        Symbol late = symbols.intern("LATE");
        late.calls(outer.hash());
        assertThat(late.declarative()).isTrue();
    }

    @Test
    void aBraceAloneDeclaresNothingButWhatCallsItMay() {
        Symbol brace = symbols.intern("BRACE");
        Symbol caller = symbols.intern("CALLER");
        caller.calls(brace.hash());
        int before = symbols.declarativeVersion();

        brace.markBrace();
        assertThat(brace.declarative()).isTrue();
        assertThat(symbols.mayDeclare(brace.hash())).isFalse();
        assertThat(symbols.mayDeclare(caller.hash())).isTrue();

        brace.markDeclarative();
        assertThat(symbols.mayDeclare(brace.hash())).isTrue();
        brace.markBrace();
        assertThat(symbols.mayDeclare(brace.hash())).isTrue();
        assertThat(symbols.declarativeVersion()).isEqualTo(before + 3);
    }

    @Test
    void macrosThatCallEachOtherDoNotLoop() {
        Symbol one = symbols.intern("ONE");
        Symbol two = symbols.intern("TWO");
        two.calls(one.hash());
        one.calls(two.hash());
        one.markDeclarative();

        assertThat(two.declarative()).isTrue();
    }

    @Test
    void allCallersOfANameAreDeclarativeWithItHoweverManyThereAre() {
        for (int callee = 0; callee < 1_000; callee++) {
            int hash = symbols.intern("callee_" + callee).hash();
            for (int caller = 0; caller < 5; caller++) {
                byte[] name = ("MACRO_" + caller + "_" + callee).getBytes(StandardCharsets.US_ASCII);
                symbols.called(hash, name, 0, name.length);
                symbols.called(hash, name, 0, name.length);
            }
        }
        for (int callee = 0; callee < 1_000; callee += 3) {
            symbols.intern("callee_" + callee).markDeclarative();
        }

        for (int i = 0; i < 5_000; i++) {
            int callee = i / 5;
            assertThat(symbols.intern("MACRO_" + i % 5 + "_" + callee).declarative())
                    .isEqualTo(callee % 3 == 0);
        }
    }

    @Test
    void aLongChainOfMacrosIsFollowedToItsEnd() {
        for (int i = 1; i < 5_000; i++) {
            symbols.intern("M" + i).calls(symbols.intern("M" + (i - 1)).hash());
        }
        symbols.intern("M0").markDeclarative();

        assertThat(symbols.intern("M4999").declarative()).isTrue();
    }

    @Test
    void namesOfAnyLengthAreKept() {
        String longest = "x".repeat(100_000);

        assertThat(symbols.intern(longest).name()).isEqualTo(longest);
        assertThat(symbols.intern("short").name()).isEqualTo("short");
        assertThat(symbols.intern(longest)).isSameAs(symbols.intern("x".repeat(100_000)));
    }

    @Test
    void macrosOfOneFileThatCallTheSameNameAreToldApart() {
        byte[] file = "FIRST SECOND".getBytes(StandardCharsets.US_ASCII);
        int hash = symbols.intern("callee").hash();
        symbols.called(hash, file, 0, 5);
        symbols.called(hash, file, 6, 12);
        symbols.intern("callee").markDeclarative();

        assertThat(symbols.intern("FIRST").declarative()).isTrue();
        assertThat(symbols.intern("SECOND").declarative()).isTrue();
    }
}
