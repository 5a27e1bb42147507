// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeLinesTest {
    @TempDir
    private Path directory;

    @Test
    void flavorsDecideWhenAValueIsExpanded() {
        MakeEvaluator evaluator = evaluate("""
                base = 1
                late = $(base)
                early := $(base)
                posix ::= $(base)
                early += $(base)
                late += $(base)
                fresh += $(base)
                base = 2
                late ?= no
                unset ?= $(base)
                """);

        assertThat(evaluator.value("early")).isEqualTo("1 1");
        assertThat(evaluator.value("posix")).isEqualTo("1");
        assertThat(evaluator.value("late")).isEqualTo("2 2");
        assertThat(evaluator.value("fresh")).isEqualTo("2");
        assertThat(evaluator.value("unset")).isEqualTo("2");
    }

    @Test
    void appendingNothingAddsNoBlank() {
        MakeEvaluator evaluator = evaluate("a := x\na += $(nope)\nb :=\nb += y\n");

        assertThat(evaluator.value("a")).isEqualTo("x");
        assertThat(evaluator.value("b")).isEqualTo("y");
    }

    @Test
    void whatIsAddedToAVariableStaysOutOfThoseThatHaveItsBeginning() {
        MakeVariable empty = new MakeVariable("", false, MakeVariable.ORIGIN_FILE, null);
        MakeVariable first = empty.plus("a", null);
        MakeVariable one = first.plus("b c", null);
        MakeVariable other = first.plus("d", null);

        assertThat(one.plus("e", null).value()).isEqualTo("a b c e");
        assertThat(other.plus("f", null).value()).isEqualTo("a d f");
        assertThat(one.value()).isEqualTo("a b c");
        assertThat(first.value()).isEqualTo("a");
        assertThat(first.isEmpty()).isFalse();
        assertThat(empty.isEmpty()).isTrue();
    }

    @Test
    void continuationsBecomeOneBlank() {
        MakeEvaluator evaluator =
                evaluate("list := a.o \\\n\t\tb.o\\\n  c.o \\\n\nodd := x\\\\\nnext := 1\r\ncrlf := 2\r\n");

        assertThat(evaluator.value("list")).isEqualTo("a.o b.o c.o ");
        assertThat(evaluator.value("odd")).isEqualTo("x\\\\");
        assertThat(evaluator.value("next")).isEqualTo("1");
        assertThat(evaluator.value("crlf")).isEqualTo("2");
    }

    @Test
    void commentsEndALineButNotInsideAReference() {
        MakeEvaluator evaluator = evaluate("""
                # first := 1 \\
                still := comment
                a := b # c
                hash := \\#
                inside := $(subst x,#,axb)
                """);

        assertThat(evaluator.value("still")).isEmpty();
        assertThat(evaluator.value("a")).isEqualTo("b ");
        assertThat(evaluator.value("hash")).isEqualTo("#");
        assertThat(evaluator.value("inside")).isEqualTo("a#b");
    }

    @Test
    void namesMayBeComputed() {
        MakeEvaluator evaluator = evaluate("""
                CONFIG_A = m
                obj-$(CONFIG_A) += a.o
                obj-$(subst m,y,$(CONFIG_A)) += b.o
                obj-$(CONFIG_NOPE) += c.o
                """);

        assertThat(evaluator.value("obj-m")).isEqualTo("a.o");
        assertThat(evaluator.value("obj-y")).isEqualTo("b.o");
        assertThat(evaluator.value("obj-")).isEqualTo("c.o");
        assertThat(evaluator.names("obj-")).containsExactly("obj-", "obj-m", "obj-y");
    }

    @Test
    void valuesFromOutsideCanBeOverridden() {
        Makefiles makefiles = new Makefiles(directory);
        makefiles.outside.put("CONFIG_A", "m");
        MakeEvaluator evaluator = makefiles.evaluate("was := $(CONFIG_A)\nCONFIG_A := y\nCONFIG_B ?= m\n");

        assertThat(evaluator.value("was")).isEqualTo("m");
        assertThat(evaluator.value("CONFIG_A")).isEqualTo("y");
        assertThat(evaluator.value("CONFIG_B")).isEqualTo("m");
    }

    @Test
    void modifiersPrecedeAnAssignment() {
        MakeEvaluator evaluator = evaluate("""
                export A := 1
                override B = 2
                export override C := 3
                C += 4
                INHERITED += more
                export D E
                unexport D
                E = 5
                undefine B
                """);

        assertThat(evaluator.value("B")).isEmpty();
        assertThat(evaluator.environment(List.of("INHERITED")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "C", "3 4", "E", "5", "INHERITED", "env more"));
    }

    @Test
    void rulesAndRecipesArePassedOver() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("""
                a := 1
                $(obj)/x.o: $(src)/x.c ; a := 2
                \ta := 3
                \tifdef NOPE
                # comment

                \ta := 4
                x.o: a := 5
                %.h:: FORCE
                \t@echo $(unclosed
                b := 6
                \tc := 7
                .PHONY: FORCE
                """);

        assertThat(evaluator.value("a")).isEqualTo("1");
        assertThat(evaluator.value("b")).isEqualTo("6");
        assertThat(evaluator.value("c")).isEqualTo("7");
        assertThat(makefiles.diagnostics.all()).isEmpty();
    }

    @Test
    void definesHoldSeveralLines() {
        MakeEvaluator evaluator = evaluate("""
                define two
                first # kept
                \tsecond
                endef
                define outer =
                define inner
                x
                endef
                endef
                define now :=
                $(two)
                endef
                after := 1
                """);

        assertThat(evaluator.value("two")).isEqualTo("first # kept\n\tsecond");
        assertThat(evaluator.value("outer")).isEqualTo("define inner\nx\nendef");
        assertThat(evaluator.value("now")).isEqualTo("first # kept\n\tsecond");
        assertThat(evaluator.value("after")).isEqualTo("1");
    }

    @Test
    void evaluatedTextSetsGlobalVariables() {
        MakeEvaluator evaluator = evaluate("""
                define template
                $(1)-y := $(1).o
                ifeq ($(1),b)
                special := $(1)
                endif
                endef
                $(foreach m,a b,$(eval $(call template,$(m))))
                x := before$(eval y := set)after
                """);

        assertThat(evaluator.value("a-y")).isEqualTo("a.o");
        assertThat(evaluator.value("b-y")).isEqualTo("b.o");
        assertThat(evaluator.value("special")).isEqualTo("b");
        assertThat(evaluator.value("x")).isEqualTo("beforeafter");
        assertThat(evaluator.value("y")).isEqualTo("set");
    }

    @Test
    void includedFilesAreReadInPlace() {
        Makefiles makefiles = new Makefiles(directory);
        makefiles.write("sub/one.mk", "list += one\nself := $(lastword $(MAKEFILE_LIST))\n");
        makefiles.write("sub/two.mk", "list += two\n");
        MakeEvaluator evaluator = makefiles.evaluate("""
                list := zero
                d = sub
                include $(d)/one.mk
                -include nope.mk $(d)/two.mk
                sinclude nope2.mk
                include $(wildcard sub/t*.mk)
                list += end
                include missing.mk
                """);

        assertThat(evaluator.value("list")).isEqualTo("zero one two two end");
        assertThat(evaluator.value("self")).isEqualTo("sub/one.mk");
        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly("kbuild.makefile-missing:8");
    }

    @Test
    void aLineOfNoKindIsReported() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("""
                a := 1
                what is this
                $(nothing)
                := empty
                b := 2
                define open
                text
                """);

        assertThat(evaluator.value("b")).isEqualTo("2");
        assertThat(evaluator.value("open")).isEqualTo("text");
        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly("kbuild.makefile-line:2", "kbuild.makefile-line:6");
    }

    private MakeEvaluator evaluate(String makefile) {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate(makefile);
        assertThat(makefiles.diagnostics.all()).isEmpty();
        return evaluator;
    }
}
