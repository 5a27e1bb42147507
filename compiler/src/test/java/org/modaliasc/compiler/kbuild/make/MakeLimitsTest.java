// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MakeLimitsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f = $(call f,$(1)x)\nr := $(call f,)",
                "define f\n$(eval $(call f))\nendef\nr := $(call f)",
                "d = a b c d e f g h\nl = $(foreach a,$(d),$(foreach b,$(d),$(foreach c,$(d),$(foreach e,$(d),$(foreach f,$(d),"
                        + "$(foreach g,$(d),$(foreach h,$(d),$(foreach i,$(d),$(foreach j,$(d),$(1))))))))))\nr := $(l)",
                "a := xxxxxxxxxxxxxxxx\ndefine f\na := $(a)$(a)$(a)$(a)\nendef\n"
                        + "$(foreach i,1 2 3 4 5 6 7 8 9 10 11 12 13 14 15,$(eval $(f)))",
                "include Makefile"
            })
    void anEvaluationEndsWithAFinding(String makefile) {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("first := 1\n" + makefile + "\n");

        assertThat(makefiles.diagnostics.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.id()).isEqualTo("kbuild.makefile-limit"))
                .satisfies(finding -> assertThat(finding.location()).isNotNull());
        assertThat(evaluator.value("first")).isEqualTo("1");
    }

    @Test
    void aLimitMetWhileAskingIsReportedToo() {
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate("f = $(call f)\ng = $(call f)\n");

        assertThat(evaluator.value("g")).isEmpty();
        assertThat(evaluator.expand("<$(g)>")).isEmpty();
        assertThat(makefiles.diagnostics.all()).extracting(Makefiles::brief).containsExactly("kbuild.makefile-limit:1");
    }

    @Test
    void aHugeFileIsLeftOut() {
        Makefiles makefiles = new Makefiles(directory);
        makefiles.write("big.mk", "#".repeat(MakeLimits.FILE_BYTES + 1));
        MakeEvaluator evaluator = makefiles.evaluate("include big.mk\na := 1\n");

        assertThat(evaluator.value("a")).isEqualTo("1");
        assertThat(makefiles.diagnostics.all())
                .extracting(Makefiles::brief)
                .containsExactly("kbuild.makefile-unreadable:1");
    }

    @Test
    void deepNestingFitsASmallStack() throws InterruptedException {
        Makefiles makefiles = new Makefiles(directory);
        String text = "$(if $(if ".repeat(5000) + "x" + ",a),b)".repeat(5000);
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(
                null, () -> makefiles.evaluate("a := " + text + "\nf = $(call f)\nb := $(f)\n"), "s", 512 << 10);
        thread.setUncaughtExceptionHandler((ended, thrown) -> failure[0] = thrown);
        thread.start();
        thread.join();

        assertThat(failure[0]).isNull();
        assertThat(makefiles.diagnostics.all()).isNotEmpty();
    }

    @Test
    void randomTextNeverThrows() {
        long seed = 20260117;
        Random random = new Random(seed);
        String[] pieces = {
            "$(",
            "${",
            ")",
            "}",
            "$",
            "$$",
            "(",
            ",",
            ":",
            "=",
            ":=",
            "+=",
            "?=",
            "#",
            "\\",
            "\n",
            "\t",
            " ",
            "%",
            "a",
            "b.o",
            "subst ",
            "patsubst ",
            "foreach ",
            "call ",
            "eval ",
            "if ",
            "word ",
            "filter ",
            "ifeq ",
            "ifdef ",
            "else",
            "endif\n",
            "define ",
            "endef\n",
            "include ",
            "export ",
            "wildcard *",
            "obj-",
            "1",
            "\0",
            "\u00e9",
            "'",
            "\""
        };
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Makefiles makefiles = new Makefiles(directory);
            assertThatCode(() -> {
                        MakeEvaluator evaluator = makefiles.evaluate(text.toString());
                        evaluator.names("").forEach(evaluator::value);
                    })
                    .as("seed %d, makefile %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void longListsOfUsualSizeAreNoTrouble() {
        StringBuilder text = new StringBuilder("obj-y :=\n");
        for (int i = 0; i < 1000; i++) {
            text.append("obj-$(CONFIG_SOME_SYMBOL_")
                    .append(i)
                    .append(") += some-object-name-")
                    .append(i)
                    .append(".o\n");
        }
        Makefiles makefiles = new Makefiles(directory);
        MakeEvaluator evaluator = makefiles.evaluate(text.toString());

        assertThat(evaluator.words("obj-")).hasSize(1000);
        assertThat(makefiles.diagnostics.all()).isEmpty();
    }
}
