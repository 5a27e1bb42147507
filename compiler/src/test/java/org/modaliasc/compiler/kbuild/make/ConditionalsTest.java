// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalsTest {
    private static final String VARIABLES = """
            y = y
            empty =
            blank = $(empty)
            list = a b
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ifeq ($(y),y)",
                "ifeq ($(y) ,  y)",
                "ifeq ($(filter b,$(list)),b)",
                "ifeq ($(subst a,x,a),$(subst b,x,b))",
                "ifeq \"$(y)\" \"y\"",
                "ifeq 'y' '$(y)'",
                "ifeq \"$(y)\" 'y'",
                "ifeq ($(empty),)",
                "ifeq (,$(nope)) # comment",
                "ifneq ($(y),n)",
                "ifneq ($(findstring a,$(list)),)",
                "ifdef y",
                "ifdef blank",
                "ifdef $(y)",
                "ifndef empty",
                "ifndef nope",
                "\tifdef y"
            })
    void aConditionThatHoldsTakesItsBranch(String condition) {
        assertThat(branch(condition)).isEqualTo("then");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ifeq ($(y),n)",
                "ifeq ($(y),y )",
                "ifneq ($(y),y)",
                "ifneq \"$(empty)\" \"\"",
                "ifdef empty",
                "ifdef nope",
                "ifndef y"
            })
    void aConditionThatDoesNotHoldTakesTheOther(String condition) {
        assertThat(branch(condition)).isEqualTo("else");
    }

    @Test
    void theFirstBranchThatHoldsIsTaken() {
        MakeEvaluator evaluator = new Makefiles(directory).evaluate("""
                        ifdef nope
                        r := 1
                        else ifeq (a,a)
                        r := 2
                        else ifeq (b,b)
                        r := 3
                        else
                        r := 4
                        endif
                        """);

        assertThat(evaluator.value("r")).isEqualTo("2");
    }

    @Test
    void whatIsSkippedHasNoEffect() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("""
                ifdef nope
                  ifeq ($(shell false),$(unclosed
                  else
                    r := 1
                  endif
                  define text
                endif
                else
                  endef
                  include nope.mk
                  nonsense line
                else
                  r += 2
                  ifdef nope
                    r += 3
                  else
                    r += 4
                  endif # done
                endif
                """);

        assertThat(evaluator.value("r")).isEqualTo("2 4");
        assertThat(makefiles.diagnostics.all()).isEmpty();
    }

    @Test
    void unbalancedConditionsAreReported() {
        Makefiles makefiles = new Makefiles(directory);
        makefiles.evaluate("""
                endif
                else
                ifeq (a
                endif
                ifeq a b
                endif
                ifdef x
                else
                else
                endif
                ifdef x
                else ifwhat
                endif
                ifdef y
                """);

        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly(
                        "kbuild.makefile-line:1",
                        "kbuild.makefile-line:2",
                        "kbuild.makefile-line:3",
                        "kbuild.makefile-line:5",
                        "kbuild.makefile-line:9",
                        "kbuild.makefile-line:12",
                        "kbuild.makefile-line:14");
    }

    private String branch(String condition) {
        String text = VARIABLES + condition + "\nr := then\nelse\nr := else\nendif\n";
        Makefiles makefiles = new Makefiles(directory);
        String branch = makefiles.evaluate(text).value("r");
        assertThat(makefiles.diagnostics.all()).isEmpty();
        return branch;
    }
}
