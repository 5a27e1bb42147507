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
        middle.calledBy(outer);
        inner.calledBy(middle);
        assertThat(outer.declarative()).isFalse();

        inner.markDeclarative();
        assertThat(outer.declarative()).isTrue();

        Symbol late = symbols.intern("LATE");
        outer.calledBy(late);
        assertThat(late.declarative()).isTrue();
    }

    @Test
    void aBraceAloneDeclaresNothingButWhatCallsItMay() {
        Symbol brace = symbols.intern("BRACE");
        Symbol caller = symbols.intern("CALLER");
        brace.calledBy(caller);
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
        one.calledBy(two);
        two.calledBy(one);
        one.markDeclarative();

        assertThat(two.declarative()).isTrue();
    }
}
