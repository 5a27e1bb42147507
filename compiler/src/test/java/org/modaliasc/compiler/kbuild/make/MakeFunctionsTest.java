// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeFunctionsTest {
    private static final String VARIABLES = """
            objs = a.o b.c dir/d.o
            empty =
            comma = ,
            pair = <$(1)|$(2)>
            indirect = $(call pair,$(2),$(1))
            now := x
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0} gives [{1}]")
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "$(subst .o,.c,$(objs));a.c b.c dir/d.c",
                "$(subst ,x,ab);abx",
                "$(subst m,y,m);y",
                "$(patsubst %.o,%.k,$(objs));a.k b.c dir/d.k",
                "$(patsubst a.o,z,$(objs));z b.c dir/d.o",
                "$(patsubst %.o,,$(objs));b.c",
                "$(patsubst \\%.o,x,%.o a.o);x a.o",
                "$(objs:.o=.k);a.k b.c dir/d.k",
                "$(objs:%.o=x%y);xay b.c xdir/dy",
                "$(objs:.o=);a b.c dir/d",
                "${objs:.c=.h};a.o b.h dir/d.o",
                "[$(strip   a   b  )];[a b]",
                "$(findstring b,abc)$(findstring x,abc);b",
                "$(filter %.o b.c,$(objs) z);a.o b.c dir/d.o",
                "$(filter-out %.o,$(objs));b.c",
                "$(sort c a b a c);a b c",
                "$(word 2,$(objs));b.c",
                "[$(word 9,$(objs))];[]",
                "$(wordlist 2,9,$(objs));b.c dir/d.o",
                "[$(wordlist 2,0,$(objs))];[]",
                "$(words $(objs)) $(words );3 0",
                "$(firstword $(objs)) $(lastword $(objs));a.o dir/d.o",
                "[$(firstword )$(lastword )];[]",
                "$(dir a dir/b.o x/);./ dir/ x/",
                "$(notdir dir/b.o c);b.o c",
                "$(suffix a.o b dir.x/c);.o",
                "$(basename a.b.o dir.x/c);a.b dir.x/c",
                "$(addprefix p/,a b);p/a p/b",
                "$(addsuffix .o,a b);a.o b.o",
                "$(addprefix sub/, x.o);sub/x.o",
                "$(join a b,1 2 3);a1 b2 3",
                "$(foreach i,1 2,<$(i)>);<1> <2>",
                "$(if $(empty),yes,no)$(if x,yes);noyes",
                "$(if $(empty),$(shell boom),quiet);quiet",
                "$(or $(empty),,b,c)$(or );b",
                "$(and a,b)$(and a,$(empty),c);b",
                "$(call pair,1,2);<1|2>",
                "$(call pair,1);<1|>",
                "$(call indirect,1,2);<2|1>",
                "$(call nothing,1)$(call now,1);x",
                "$(call subst,a,b,aa);bb",
                "$(origin objs) $(origin nope) $(origin INHERITED);file undefined environment",
                "$(flavor objs) $(flavor now) $(flavor nope);recursive simple undefined",
                "$(value indirect);$(call pair,$(2),$(1))",
                "$(intcmp 9,10,less,same,more)$(intcmp 2,2,l,s,m)$(intcmp 3,2,l,s,m);lesssm",
                "$(intcmp 3,3)$(intcmp 3,4)$(intcmp 5,4,l,ge);3ge",
                "[$(info hello)$(warning w)$(error stop)];[]",
                "$(subst $(comma), ,a,b);a b",
                "$(word 1,x(y,z) w);x(y,z)",
                "$(unknown text);",
                "a$$b$;a$b$",
                "$(n$(now)w);",
                "$(o$(subst x,bj,$(now))s);a.o b.c dir/d.o",
                "$(objs:$(subst x,.o,x)=!);a! b.c dir/d!"
            })
    void functionsFollowMake(String text, String expected) {
        MakeEvaluator evaluator = new Makefiles(directory).evaluate(VARIABLES);

        assertThat(evaluator.expand(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} gives [{1}]")
    @CsvSource(
            delimiter = ';',
            value = {
                "$(wildcard src/*.c);src/a.c src/b.c",
                "$(wildcard src/[ab].?);src/a.c src/b.c src/b.h",
                "$(wildcard src/[!a].c);src/b.c",
                "$(wildcard */*.h src/nope.c src/a.c);src/b.h src/a.c",
                "$(wildcard src/*/);src/sub/",
                "$(wildcard s*/s*/.h*);src/sub/.hidden",
                "$(notdir $(abspath src/../src/./a.c));a.c",
                "$(notdir $(realpath src/a.c src/nope.c));a.c"
            })
    void filesAreFoundBelowTheDirectory(String text, String expected) {
        Makefiles makefiles = new Makefiles(directory);
        makefiles.write("src/a.c", "").write("src/b.c", "").write("src/b.h", "").write("src/.h.c", "");
        makefiles.write("src/sub/.hidden", "");

        assertThat(makefiles.evaluate("").expand(text)).isEqualTo(expected);
    }

    @Test
    void shellCommandsAreNotRunButNoted() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("""
                unused = $(shell echo never)
                a := [$(shell touch made)]
                b != echo x
                """);

        assertThat(evaluator.value("a")).isEqualTo("[]");
        assertThat(evaluator.value("b")).isEmpty();
        assertThat(directory.resolve("made")).doesNotExist();
        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly("kbuild.shell-not-run:2", "kbuild.shell-not-run:3");
    }

    @Test
    void mistakesInCallsAreLocated() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("""
                a := $(subst x,y)
                b := $(word x,a b)
                c := $(word 0,a b)
                d := x$(strip a
                e = $(e)
                f := <$(e)>
                g := $(intcmp x,1)
                """);

        assertThat(evaluator.value("f")).isEqualTo("<>");
        assertThat(evaluator.value("d")).isEqualTo("x");
        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly(
                        "kbuild.makefile-line:1",
                        "kbuild.makefile-line:2",
                        "kbuild.makefile-line:3",
                        "kbuild.makefile-line:4",
                        "kbuild.makefile-line:5",
                        "kbuild.makefile-line:7");
    }
}
