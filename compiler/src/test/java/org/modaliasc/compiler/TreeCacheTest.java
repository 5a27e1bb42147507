// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.source.FileAccess;

/** Each run has a compiler of its own, as if it were a process. */
class TreeCacheTest {
    private static final String MODULE_HEADER =
            "#define __MODULE_INFO(tag, name, info) static const char name[] = #tag info;\n"
                    + "#define MODULE_INFO(tag, info) __MODULE_INFO(tag, x, info)\n"
                    + "#define MODULE_ALIAS(a) MODULE_INFO(alias, a)\n";

    @TempDir
    private Path directory;

    private Path cache = Path.of("");
    private Path config = Path.of("");

    @BeforeEach
    void writeATree() throws IOException {
        cache = directory.resolve("cache");
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 0\n");
        write("Kbuild", "obj-y += drivers/\n");
        write("drivers/Makefile", "ccflags-y := -I $(src)/inc\nobj-m += a.o b.o\nobj-$(CONFIG_C) += c.o\n");
        write("arch/x86/Makefile", "");
        write("arch/x86/include/asm/x.h", "");
        write("include/linux/compiler-version.h", "");
        write("include/linux/kconfig.h", "#include <generated/autoconf.h>\n");
        write("include/linux/compiler_types.h", "");
        write("include/linux/module.h", MODULE_HEADER);
        write("drivers/a.c", "#include <linux/module.h>\n#include \"own.h\"\nMODULE_ALIAS(\"pci:\" A);\n");
        write("drivers/inc/own.h", "#define A \"a1\"\n");
        write("drivers/b.c", "#include <linux/module.h>\n#include \"gone.h\"\nMODULE_ALIAS(\"pci:b\");\n");
        write("drivers/c.c", "#include \"plain.h\"\nint c;\n");
        write("drivers/plain.h", "\n");
        config = write("config", "# Linux/x86 6.12.0 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_C=m\n");
    }

    @Test
    void whatDidNotChangeIsNotCompiledAgain() throws IOException {
        Run first = run();
        assertThat(first.patterns()).containsExactly("pci:a1", "pci:b");
        assertThat(first.compiled).isEqualTo(3);
        assertThat(first.result.diagnostics()).extracting(found -> found.id()).contains("preprocess.include-not-found");

        Run second = run();

        assertThat(second.compiled).isZero();
        assertThat(second.result).isEqualTo(first.result);
    }

    @Test
    void anEditedSourceIsCompiledAgainAndNothingElse() throws IOException {
        run();
        write("drivers/b.c", "#include <linux/module.h>\nMODULE_ALIAS(\"pci:b2\");\n");

        Run second = run();

        assertThat(second.compiled).isEqualTo(1);
        assertThat(second.patterns()).containsExactly("pci:a1", "pci:b2");
        assertThat(run().compiled).isZero();
    }

    @Test
    void anEditOfTheSameLengthWithAnOldTimeIsNoticed() throws IOException {
        run();
        Path source = directory.resolve("tree/drivers/b.c");
        var time = Files.getLastModifiedTime(source);
        Files.writeString(source, Files.readString(source).replace("pci:b", "pci:z"));
        Files.setLastModifiedTime(source, time);

        assertThat(run().patterns()).containsExactly("pci:a1", "pci:z");
    }

    @Test
    void anEditedHeaderConcernsTheSourcesThatIncludeIt() throws IOException {
        run();
        write("drivers/inc/own.h", "#define A \"a2\"\n");

        Run second = run();

        assertThat(second.compiled).isEqualTo(1);
        assertThat(second.patterns()).containsExactly("pci:a2", "pci:b");
    }

    @Test
    void aHeaderThatBeginsToPublishMakesItsIncludersCount() throws IOException {
        run();
        write("drivers/plain.h", "#include <linux/module.h>\nMODULE_ALIAS(\"pci:c\");\n");

        Run second = run();

        assertThat(second.compiled).isEqualTo(1);
        assertThat(second.patterns()).containsExactly("pci:a1", "pci:b", "pci:c");
    }

    @Test
    void aHeaderThatASourceCameToIncludeByAnEditCountsFromThenOn() throws IOException {
        write("drivers/other.h", "");
        run();
        write("drivers/c.c", "#include \"other.h\"\nint c;\n");
        assertThat(run().patterns()).containsExactly("pci:a1", "pci:b");
        write("drivers/other.h", "#include <linux/module.h>\nMODULE_ALIAS(\"pci:c\");\n");

        Run third = run();

        assertThat(third.compiled).isEqualTo(1);
        assertThat(third.patterns()).containsExactly("pci:a1", "pci:b", "pci:c");
    }

    @Test
    void aHeaderOfAllSourcesConcernsAll() throws IOException {
        run();
        write("include/linux/module.h", MODULE_HEADER.replace("alias, a)", "note, a)"));

        assertThat(run().patterns()).isEmpty();
    }

    @Test
    void aNewHeaderInFrontOfAnotherIsFound() throws IOException {
        run();
        write("drivers/own.h", "#define A \"nearer\"\n");

        assertThat(run().patterns()).containsExactly("pci:nearer", "pci:b");
    }

    @Test
    void aHeaderThatWasMissingIsFoundWhenItAppears() throws IOException {
        Run first = run();
        assertThat(first.result.diagnostics()).anyMatch(found -> found.message().contains("gone.h"));
        write("drivers/inc/gone.h", "\n");

        assertThat(run().result.diagnostics())
                .noneMatch(found -> found.message().contains("gone.h"));
    }

    @Test
    void hiddenAndBackupFilesOfEditorsChangeNothing() throws IOException {
        run();
        write("drivers/.b.c.swp", "");
        write("drivers/b.c~", "");

        assertThat(run().compiled).isZero();
    }

    @Test
    void aFileWrittenAnewWithTheSameTextChangesNothing() throws IOException {
        run();
        Path source = directory.resolve("tree/drivers/b.c");
        String text = Files.readString(source);
        Files.delete(source);
        Files.writeString(source, text);

        assertThat(run().compiled).isZero();
    }

    @Test
    void anotherConfigurationMakefileOrOptionCounts() throws IOException {
        run();
        Files.writeString(config, Files.readString(config).replace("CONFIG_C=m\n", ""));
        assertThat(run().compiled).isEqualTo(2);
        write("drivers/Makefile", "ccflags-y := -I $(src)/inc\nobj-m += b.o a.o\n");
        assertThat(run().patterns()).containsExactly("pci:b", "pci:a1");
        write("drivers/Makefile", "ccflags-y := -I $(src)/inc -DA='\"flag\"'\nobj-m += b.o a.o\n");
        write("drivers/inc/own.h", "\n");
        assertThat(run().patterns()).containsExactly("pci:b", "pci:flag");
        assertThat(run(List.of(MacroOption.define("OTHER"))).compiled).isEqualTo(2);
    }

    @Test
    void aSourceThatAppearsOrDisappearsCounts() throws IOException {
        run();
        Files.delete(directory.resolve("tree/drivers/a.c"));
        assertThat(run().patterns()).containsExactly("pci:b");
        write("drivers/a.c", "#include <linux/module.h>\nMODULE_ALIAS(\"pci:again\");\n");
        assertThat(run().patterns()).containsExactly("pci:again", "pci:b");
    }

    @Test
    void anyRowOfEditsGivesWhatAFirstRunGives() throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 12; step++) {
                edit(random);

                assertThat(run().result).as("seed %d, step %d", seed, step).isEqualTo(runWithout());
            }
        }
        assertThat(run().compiled).isZero();
    }

    /** Sources that include, in this place or that, one of two headers, which come and go and include each other or not. */
    private void edit(Random random) throws IOException {
        String source = List.of("drivers/a.c", "drivers/b.c", "drivers/c.c").get(random.nextInt(3));
        String header = List.of("drivers/plain.h", "drivers/inc/own.h", "drivers/inc/gone.h")
                .get(random.nextInt(3));
        String name = header.substring(header.lastIndexOf('/') + 1);
        String other = random.nextBoolean() ? "#include \"own.h\"\n" : "#include \"plain.h\"\n";
        String alias = "MODULE_ALIAS(\"pci:" + random.nextInt(100) + "\");\n";
        String guarded = "#ifndef IN_" + name.charAt(0) + "\n#define IN_" + name.charAt(0) + "\n%s#endif\n";
        switch (random.nextInt(6)) {
            case 0 -> write(source, "#include <linux/module.h>\n" + alias);
            case 1 -> write(source, "#include <linux/module.h>\n#include \"" + name + "\"\n" + alias);
            case 2 -> write(source, "#include \"" + name + "\"\nint c;\n");
            case 3 -> write(header, guarded.formatted(other));
            case 4 -> write(header, guarded.formatted("#include <linux/module.h>\n" + other + alias));
            default -> Files.deleteIfExists(directory.resolve("tree").resolve(header));
        }
    }

    @Test
    void aRunDuringWhichAHeaderChangedIsNotKept() throws IOException {
        write("drivers/b.c", "#include <linux/module.h>\n#include \"own.h\"\nMODULE_ALIAS(\"pci:b\" A);\n");
        run();
        String source = Files.readString(directory.resolve("tree/drivers/a.c"));
        write("drivers/a.c", source + "int more;\n");
        FileAccess disk = FileAccess.disk();
        run(List.of(), cache, path -> {
            if (path.endsWith("/own.h")) {
                try {
                    write("drivers/inc/own.h", "#define A \"a2\"\n");
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            }
            return disk.read(path);
        });

        write("drivers/inc/own.h", "#define A \"a1\"\n");
        assertThat(run().patterns()).containsExactly("pci:a1", "pci:ba1");
    }

    @Test
    void theHeadersOfAnEditedSourceAreReadBesideIt() throws IOException {
        write("drivers/Makefile", "obj-m += two.o c.o\ntwo-y := a.o b.o\nccflags-y := -I $(src)/inc\n");
        write("drivers/b.c", "#include \"b.h\"\n" + Files.readString(directory.resolve("tree/drivers/b.c")));
        write("drivers/b.h", "");
        run();
        for (String comment : List.of("/* Once. */", "/* Twice. */")) {
            write("drivers/a.c", Files.readString(directory.resolve("tree/drivers/a.c")) + comment);
            Set<String> early = readBeforeTheSource(List.of("own.h", "module.h", "kconfig.h"));

            assertThat(early).contains("own.h", "module.h", "kconfig.h").doesNotContain("b.h", "c.c", "a.c");
        }
    }

    /** Holds an edited source back until files were read, for some seconds at most, and returns which were read by then. */
    private Set<String> readBeforeTheSource(List<String> awaited) {
        FileAccess disk = FileAccess.disk();
        CountDownLatch left = new CountDownLatch(awaited.size());
        Set<String> read = ConcurrentHashMap.newKeySet();
        Set<String> early = ConcurrentHashMap.newKeySet();
        run(List.of(), cache, path -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.endsWith("/drivers/a.c")) {
                await(left);
                early.addAll(read);
            } else if (read.add(name) && awaited.contains(name)) {
                left.countDown();
            }
            return disk.read(path);
        });
        return early;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTheMakefilesAndTheConfigurationSayIsKept() throws IOException {
        write("drivers/Makefile", """
                obj-m += a.o b.o c.o
                ccflags-y := -I $(src)/inc
                CFLAGS_a.o := -DFIRST='"x"' -UCONFIG_UNSET -include $(src)/forced.h -iquote $(src)/quoted -isystem $(src)/sys
                CFLAGS_c.o := -DLATER='"pci:c"' $(call unknown-function)
                """);
        write("drivers/forced.h", "#define FORCED \"f\"\n");
        write("drivers/quoted/q.h", "#define QUOTED \"q\"\n");
        write("drivers/sys/s.h", "#define SYSTEM \"s\"\n");
        write("drivers/a.c", """
                #include <linux/module.h>
                #include <generated/bounds.h>
                #include <s.h>
                #include "q.h"
                #include "own.h"
                #if defined CONFIG_C_MODULE && defined MODULE && !defined CONFIG_UNSET
                MODULE_ALIAS("pci:" A FIRST FORCED QUOTED SYSTEM);
                #endif
                """);
        Run first = run();
        assertThat(first.patterns()).containsExactly("pci:a1xfqs", "pci:b");
        assertThat(first.result.diagnostics())
                .noneMatch(found -> found.message().contains("bounds.h"));
        for (String name : List.of("drivers/a.c", "drivers/c.c")) {
            String added = name.endsWith("c.c") ? "#include <linux/module.h>\nMODULE_ALIAS(LATER);\n" : "\n";
            write(name, Files.readString(directory.resolve("tree").resolve(name)) + added);
            Set<String> read = ConcurrentHashMap.newKeySet();
            FileAccess disk = FileAccess.disk();

            Run again = run(List.of(), cache, path -> {
                read.add(path.substring(path.lastIndexOf('/') + 1));
                return disk.read(path);
            });

            assertThat(again.compiled).isEqualTo(1);
            assertThat(again.result).isEqualTo(runWithout());
            assertThat(read).doesNotContain("Makefile", "Kbuild", "config");
        }
        assertThat(run().patterns()).containsExactly("pci:a1xfqs", "pci:b", "pci:c");
    }

    @Test
    void aModuleOfWhichOneSourceChangedKeepsTheLinesOfTheOthers() throws IOException {
        write("drivers/Makefile", "obj-m += two.o c.o\ntwo-y := a.o b.o\nccflags-y := -I $(src)/inc\n");
        run();
        write("drivers/b.c", "#include <linux/module.h>\nMODULE_ALIAS(\"pci:b2\");\nMODULE_ALIAS(\"pci:b3\");\n");

        Run second = run();

        assertThat(second.compiled).isEqualTo(1);
        assertThat(second.patterns()).containsExactly("pci:a1", "pci:b3", "pci:b2");
        assertThat(second.result).isEqualTo(runWithout());
    }

    @Test
    void aHeaderThatIsNoLongerIncludedCountsAgainWhenItIs() throws IOException {
        String source = Files.readString(directory.resolve("tree/drivers/a.c"));
        run();
        write("drivers/a.c", source.replace("#include \"own.h\"", "#define A \"a0\""));
        write("drivers/inc/own.h", "#define A \"a2\"\n");
        assertThat(run().patterns()).containsExactly("pci:a0", "pci:b");
        write("drivers/inc/own.h", "#define A \"a3\"\n");
        assertThat(run().compiled).isZero();
        write("drivers/a.c", source);
        assertThat(run().patterns()).containsExactly("pci:a3", "pci:b");
        write("drivers/inc/own.h", "#define A \"a4\"\n");

        assertThat(run().patterns()).containsExactly("pci:a4", "pci:b");
    }

    @Test
    void damagedEntriesAreNotTrustedAndReplaced() throws IOException {
        Run first = run();
        Path entry = entries().get(0);
        byte[] good = Files.readAllBytes(entry);
        List<byte[]> damaged = new ArrayList<>();
        damaged.add(new byte[0]);
        damaged.add(java.util.Arrays.copyOf(good, 7));
        damaged.add(java.util.Arrays.copyOf(good, good.length / 2));
        for (int at = 0; at < good.length; at += Math.max(1, good.length / 20)) {
            byte[] flipped = good.clone();
            flipped[at] ^= 0x10;
            damaged.add(flipped);
        }
        for (byte[] bytes : damaged) {
            Files.write(entry, bytes);
            Run again = run();
            assertThat(again.compiled).isEqualTo(3);
            assertThat(again.result).isEqualTo(first.result);
        }
        assertThat(run().compiled).isZero();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNoMistake() throws IOException {
        Files.writeString(cache, "a file where the directory would be");

        assertThat(run().patterns()).containsExactly("pci:a1", "pci:b");
        assertThat(run().compiled).isEqualTo(3);
    }

    @Test
    void severalAtOnceDoNotDisturbEachOther() throws IOException, InterruptedException {
        List<Run> runs = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> runs.add(run())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(runs).hasSize(4).extracting(done -> done.result).containsOnly(runs.get(0).result);
        assertThat(run().compiled).isZero();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWhatAnotherIsWritingIsNot() throws IOException {
        Files.createDirectories(cache);
        Path left = Files.writeString(cache.resolve("0.a.unfinished"), "left");
        Path young = Files.writeString(cache.resolve("0.b.unfinished"), "young");
        Files.setLastModifiedTime(left, FileTime.fromMillis(System.currentTimeMillis() - 7_200_000));
        run();

        assertThat(entries()).hasSize(2).contains(young).doesNotContain(left);
    }

    @Test
    void entriesThatWereNotMadeLatelyAreDropped() throws IOException {
        for (int i = 0; i < 20; i++) {
            run(List.of(MacroOption.define("VARIANT=" + i)));
        }

        assertThat(entries()).hasSizeBetween(8, 16);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private record Run(TreeResult result, int compiled) {
        List<String> patterns() {
            return result.aliases().stream().map(AliasLine::pattern).toList();
        }
    }

    private Run run() {
        return run(List.of());
    }

    private Run run(List<MacroOption> macros) {
        return run(macros, cache, FileAccess.disk());
    }

    private TreeResult runWithout() {
        return run(List.of(), null, FileAccess.disk()).result;
    }

    private Run run(List<MacroOption> macros, @Nullable Path kept, FileAccess files) {
        settle();
        CompileRequest settings = CompileRequest.of(List.of())
                .kernel(new KernelSource(directory.resolve("tree").toString(), config.toString(), null))
                .macros(macros)
                .buses(Set.of("pci"))
                .build();
        AtomicInteger compiled = new AtomicInteger();
        TreeResult result = new TableCompiler(files)
                .compileTree(
                        new TreeRequest(settings, false, false), (done, total) -> compiled.incrementAndGet(), kept);
        return new Run(result, compiled.get());
    }

    /** A file is only believed to be settled when the clock of the file system has moved on since it was written. */
    private static void settle() {
        try {
            Thread.sleep(80);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve("tree").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
