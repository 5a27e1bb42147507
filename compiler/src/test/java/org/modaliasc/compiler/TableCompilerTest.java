// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;

class TableCompilerTest {
    @TempDir
    Path directory;

    private final TableCompiler compiler = new TableCompiler();

    private String source(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String table(String name, int... devices) {
        StringBuilder text =
                new StringBuilder("#include <linux/module.h>\nstatic const struct pci_device_id " + name + "[] = {\n");
        for (int device : devices) {
            text.append("\t{ PCI_DEVICE(0x4e16, ").append(device).append(") },\n");
        }
        return text + "\t{ }\n};\nMODULE_DEVICE_TABLE(pci, " + name + ");\n";
    }

    private static List<String> devices(CompileResult result) {
        return result.aliases().stream()
                .map(line ->
                        line.module() + " " + Integer.parseInt(line.pattern().substring(14, 22), 16))
                .toList();
    }

    private CompileResult compile(String... sources) {
        return compiler.compile(CompileRequest.of(List.of(sources)).build());
    }

    @Test
    void everySourceIsAModuleOfItsOwnNamedAfterItsFile() {
        CompileResult result = compile(source("nic-core.c", table("a", 1, 2)), source("sub/b,c.c", table("b", 3)));

        assertThat(devices(result)).containsExactly("nic_core 2", "nic_core 1", "b_c 3");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.incomplete()).isFalse();
    }

    @Test
    void withAModuleNameAllSourcesAreOneModuleInLinkOrder() {
        List<String> sources = List.of(
                source("one.c", "#include <linux/module.h>\nMODULE_ALIAS(\"x\");\n"),
                source("two.c", "#include <linux/module.h>\nMODULE_ALIAS(\"y\");\nMODULE_ALIAS(\"z\");\n"));

        assertThat(compiler.compile(
                                CompileRequest.of(sources).moduleName("my-nic").build())
                        .aliases())
                .extracting(AliasLine::text)
                .containsExactly("alias x my_nic", "alias z my_nic", "alias y my_nic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define PUBLISH MODULE_ALIAS\n",
                "#define PUBLISH MODULE_ALIAS // Why.\n",
                "#define PUBLISH MODULE_ALIAS /* Why. */\n",
                "#define PUBLISH(name) MODULE_ALIAS (name)\n",
                "#define PUBLISH(name) MODULE_ALIAS /* Why. */ \\\n\t(name)\n",
                "#define PUBLISH OTHER\n#define OTHER MODULE_ALIAS\n"
            })
    void aMacroMayStandForOneThatPublishes(String definition) {
        String path = source("nic.c", "#include <linux/module.h>\n" + definition + "PUBLISH(\"hand\");\n");

        assertThat(compile(path).aliases()).extracting(AliasLine::text).containsExactly("alias hand nic");
    }

    @Test
    void everyLineKnowsWhereItComesFrom() {
        String path = source("nic.c", table("ids", 7) + "MODULE_ALIAS(\"hand\");\n");

        assertThat(compile(path).aliases())
                .containsExactly(
                        new AliasLine("nic", "hand", path, 7, null, -1),
                        new AliasLine("nic", "pci:v00004E16d00000007sv*sd*bc*sc*i*", path, 3, "ids", 0));
    }

    @Test
    void aSourceThatIsMissingIsAnErrorAndTheOthersAreCompiled() {
        CompileResult result = compile(directory.resolve("gone.c").toString(), source("nic.c", table("ids", 7)));

        assertThat(devices(result)).containsExactly("nic 7");
        assertThat(result.incomplete()).isTrue();
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("source.unreadable");
            assertThat(found.message()).endsWith("gone.c` cannot be compiled. There is no such file.");
        });
    }

    @Test
    void aDirectoryIsNoSource() {
        assertThat(compile(directory.toString()).diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).endsWith("cannot be compiled. It is a directory."));
    }

    @Test
    void aTableWithAMistakeDoesNotTakeTheOthersWithIt() {
        String path = source(
                "nic.c",
                table("good", 1)
                        + table("bad", 2).replace("PCI_DEVICE(0x4e16, 2)", "PCI_DEVCE(0x4e16, 2)")
                        + table("also", 3));
        CompileResult result = compile(path);

        assertThat(devices(result)).containsExactly("nic 1", "nic 3");
        assertThat(result.incomplete()).isTrue();
    }

    @Test
    void macrosAreDefinedAndUndefinedInOrder() {
        String path = source("nic.c", "#ifdef ONE\n" + table("ids", 1) + "#else\n" + table("ids", 2) + "#endif\n");
        MacroOption define = MacroOption.define("ONE");
        MacroOption undefine = MacroOption.undefine("ONE");

        assertThat(devices(
                        compiler.compile(request(path).macros(List.of(define)).build())))
                .containsExactly("nic 1");
        assertThat(devices(compiler.compile(
                        request(path).macros(List.of(define, undefine)).build())))
                .containsExactly("nic 2");
        assertThat(devices(compiler.compile(
                        request(path).macros(List.of(undefine, define)).build())))
                .containsExactly("nic 1");
    }

    private static CompileRequest.Builder request(String path) {
        return CompileRequest.of(List.of(path));
    }

    @Test
    void includeDirectoriesComeBeforeThePrelude() {
        source("inc/linux/can.h", "#define MINE 9\n");
        String path =
                source("nic.c", "#include <linux/can.h>\n" + table("ids", 1).replace("4e16, 1", "4e16, MINE"));
        CompileRequest request = request(path)
                .includeDirectories(List.of(directory.resolve("inc").toString()))
                .build();

        assertThat(devices(compiler.compile(request))).containsExactly("nic 9");
    }

    @Test
    void tablesOfUnknownBusesAreNamedInOneNote() {
        String path = source(
                "nic.c",
                table("ids", 1)
                        + "static const struct usb_device_id u[] = { { } };\nMODULE_DEVICE_TABLE(usb, u);\n"
                        + "static const struct foo_id f[] = { { } };\nMODULE_DEVICE_TABLE(foo, f);\n");
        CompileResult result = compile(path);

        assertThat(devices(result)).containsExactly("nic 1");
        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.NOTE);
            assertThat(found.message()).contains("`u` (usb), `f` (foo)");
        });
    }

    @Test
    void onlyTheBusesAskedForAreCompiledAndTheOthersAreNoNews() {
        String path = source("nic.c", table("ids", 1) + "MODULE_DEVICE_TABLE(foo, f);\n");

        assertThat(compiler.compile(request(path).buses(Set.of("pci")).build()).diagnostics())
                .isEmpty();
        assertThat(compiler.compile(request(path).buses(Set.of("usb")).build()).aliases())
                .isEmpty();
    }

    @Test
    void aTableThatIsNotDefinedIsAnErrorWithThePlaceOfItsUse() {
        CompileResult result =
                compile(source("nic.c", "#include <linux/module.h>\n\nMODULE_DEVICE_TABLE(pci, gone);\n"));

        assertThat(result.diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo("table.undefined");
            assertThat(found.location()).isNotNull().matches(at -> at.line() == 3 && at.column() == 1);
        });
    }

    @Test
    void aHandWrittenAliasMayHaveAnyLength() {
        String path = source("nic.c", "#include <linux/module.h>\nMODULE_ALIAS(\"" + "x".repeat(2_000) + "\");\n");

        assertThat(compile(path).aliases())
                .singleElement()
                .satisfies(line -> assertThat(line.pattern()).hasSize(2_000));
    }

    @Test
    void aHandWrittenAliasEndsAtItsFirstNul() {
        String path = source("nic.c", "#include <linux/module.h>\nMODULE_ALIAS(\"a\" \"b\\0c\");\n");

        assertThat(compile(path).aliases()).extracting(AliasLine::text).containsExactly("alias ab nic");
    }

    @Test
    void aHeaderThatSeveralSourcesMissIsReportedOnce() {
        CompileResult result =
                compile(source("a.c", "#include <gone.h>\n"), source("b.c", "#include <gone.h>\n#include <gone2.h>\n"));

        assertThat(result.diagnostics())
                .extracting(Diagnostic::id)
                .containsExactly("preprocess.include-not-found", "preprocess.include-not-found");
    }

    @Test
    void macrosThatMakeTablesInUnforeseeableWaysAreReadAll() {
        String path = source(
                "nic.c",
                "#include <linux/module.h>\n#define GLUE(a, b) a##b\n#define S GLUE(pci_device, _id)\n"
                        + "static const struct S ids[] = { { PCI_DEVICE(0x4e16, 5) }, { } };\nMODULE_DEVICE_TABLE(pci, ids);\n");

        assertThat(devices(compile(path))).containsExactly("nic 5");
    }

    @Test
    void theOrderOfResultsDoesNotDependOnThreads() {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sources.add(source(
                    "m" + i + ".c", table("ids", IntStream.range(0, i % 7 * 20).toArray()) + "#warning w" + i + "\n"));
        }
        CompileRequest request = CompileRequest.of(sources).build();
        CompileResult first = new TableCompiler().compile(request);

        assertThat(first.diagnostics()).hasSize(60);
        for (int i = 0; i < 3; i++) {
            assertThat(new TableCompiler().compile(request)).isEqualTo(first);
        }
        assertThat(compiler.compile(request)).isEqualTo(first);
        assertThat(compiler.compile(request)).isEqualTo(first);
    }

    @Test
    void manyCallersMayShareACompiler() {
        String one = source("one.c", table("ids", 1, 2, 3));
        String two = source("two.c", "#define X 1\n" + table("ids", 4, 5, 6));
        CompileResult first = compile(one);
        CompileResult second = compile(two);
        TableCompiler shared = new TableCompiler();

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> shared.compile(CompileRequest.of(List.of(i % 2 == 0 ? one : two))
                                .build()))
                        .toList())
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(i -> i % 2 == 0 ? first : second)
                        .toList());
    }

    @Test
    void aModuleNameNeedNotBeAnIdentifier() {
        String path = source("nic.c", table("ids", 1) + "static const char *n = KBUILD_MODNAME;\n");
        CompileResult result =
                compiler.compile(request(path).moduleName("a\"b\\c\nd").build());

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.aliases()).hasSize(1);
    }

    @Test
    void noSourcesGiveNoLines() {
        CompileResult result = compile();

        assertThat(result.aliases()).isEmpty();
        assertThat(result.incomplete()).isFalse();
    }

    @Test
    void aConfigurationThatCannotBeReadIsAnError() {
        CompileRequest request = request(source("nic.c", table("ids", 1)))
                .kernel(new KernelSource(
                        directory.toString(), directory.resolve("no.config").toString(), null))
                .build();
        CompileResult result = compiler.compile(request);

        assertThat(result.aliases()).isEmpty();
        assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("kernel.config");
    }
}
