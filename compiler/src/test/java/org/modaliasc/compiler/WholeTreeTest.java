// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;

class WholeTreeTest {
    private static final String SOURCE = "#include <linux/module.h>\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void makeTree() throws IOException {
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        write("Kbuild", "obj-y += drivers/\n");
        write("arch/x86/include/asm/irq.h", "");
        write("include/linux/module.h", """
                #define __MODULE_INFO(tag, name, info) static const char name[] = #tag "=" info
                #define MODULE_INFO(tag, info) __MODULE_INFO(tag, tag, info)
                #define MODULE_ALIAS(a) MODULE_INFO(alias, a)
                #ifdef MODULE
                #define MODULE_DEVICE_TABLE(type, name) extern typeof(name) __mod_##type##__##name##_device_table
                #else
                #define MODULE_DEVICE_TABLE(type, name)
                #endif
                #define PCI_ANY_ID (~0)
                #define PCI_DEVICE(v, d) .vendor = (v), .device = (d), .subvendor = PCI_ANY_ID, .subdevice = PCI_ANY_ID
                struct pci_device_id {
                	unsigned int vendor, device, subvendor, subdevice, class, class_mask;
                	unsigned long driver_data;
                	unsigned int override_only;
                };
                """);
        write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\nCONFIG_IN=y\n");
    }

    @Test
    void modulesComeInTheOrderOfTheBuildEachWithAllItsSources() throws IOException {
        write("drivers/Makefile", "obj-m += late.o sub/\nobj-y += early/\nlate-y := two.o one.o none.o\n");
        write("drivers/early/Makefile", "obj-m += e-1.o\n");
        write("drivers/sub/Makefile", "obj-m += s.o\n");
        write("drivers/one.c", SOURCE + "MODULE_ALIAS(\"pci:one-\" KBUILD_MODNAME \"-\" KBUILD_BASENAME);\n");
        write("drivers/two.c", SOURCE + "MODULE_ALIAS(\"pci:two-\" KBUILD_MODNAME);\n" + table("t", 2));
        write("drivers/none.c", "#error This source publishes nothing and is not compiled.\n");
        write("drivers/early/e-1.c", SOURCE + table("t", 1));
        write("drivers/sub/s.c", SOURCE + table("t", 3));

        TreeResult result = compile(false, false);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.aliases())
                .extracting(AliasLine::text)
                .containsExactly(
                        "alias pci:v00000001d00000001sv*sd*bc*sc*i* e_1",
                        "alias pci:two-late late",
                        "alias pci:one-late-one late",
                        "alias pci:v00000001d00000002sv*sd*bc*sc*i* late",
                        "alias pci:v00000001d00000003sv*sd*bc*sc*i* s");
    }

    @Test
    void tablesOfAModuleJoinedByTheLinkerComeInItsOrderEvenIfOneObjectHasThemAll() throws IOException {
        write("drivers/Makefile", "obj-m += single.o joined.o\njoined-y := parts.o empty.o\n");
        write("drivers/single.c", SOURCE + table("a", 1) + table("b", 2));
        write("drivers/parts.c", SOURCE + table("a", 1) + table("b", 2));
        write("drivers/empty.c", "");

        List<String> devices = compile(false, false).aliases().stream()
                .map(line -> line.module() + " " + line.table())
                .toList();

        // bfd_hash_hash puts __mod_pci__b_device_table into bucket 3263 and __mod_pci__a_device_table into 1094 of
        // 4051.
        assertThat(devices).containsExactly("single a", "single b", "joined b", "joined a");
    }

    @Test
    void tablesThatTheHeadersDeclareStaticComeFromTheLastObjectToTheFirst() throws IOException {
        Path header = directory.resolve("include/linux/module.h");
        Files.writeString(
                header,
                Files.readString(header).replace("extern typeof(name)", "__attribute__((used)) static typeof(name)"));
        write("drivers/Makefile", "obj-m += joined.o\njoined-y := one.o two.o\n");
        write("drivers/one.c", SOURCE + table("a", 1) + table("b", 2));
        write("drivers/two.c", SOURCE + table("c", 3));

        assertThat(compile(false, false).aliases()).extracting(AliasLine::table).containsExactly("c", "a", "b");
    }

    @Test
    void anAliasThatTwoTablesMakeIsListedOnceFromRelease613On() throws IOException {
        write("drivers/Makefile", "obj-m += twice.o\n");
        write("drivers/twice.c", SOURCE + table("a", 1) + table("b", 1));

        assertThat(compile(false, false).aliases()).extracting(AliasLine::table).containsExactly("a", "b");
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 13\nSUBLEVEL = 0\nEXTRAVERSION =\n");
        assertThat(compile(false, false).aliases()).extracting(AliasLine::table).containsExactly("b");
    }

    @Test
    void flagsOfADirectoryAndOfAnObjectAreUsed() throws IOException {
        write("drivers/Makefile", "obj-m += a.o b.o\nccflags-y := -I$(src)/inc\nCFLAGS_a.o := -DDEVICE=5\n");
        write("drivers/inc/own.h", "#ifndef DEVICE\n#define DEVICE 6\n#endif\n");
        write("drivers/a.c", SOURCE + "#include <own.h>\n" + table("t", "DEVICE"));
        write("drivers/b.c", SOURCE + "#include <own.h>\n" + table("t", "DEVICE"));

        assertThat(compile(false, false).aliases())
                .extracting(AliasLine::pattern)
                .containsExactly("pci:v00000001d00000005sv*sd*bc*sc*i*", "pci:v00000001d00000006sv*sd*bc*sc*i*");
    }

    @Test
    void aMacroOfTheCommandLineMayPublish() throws IOException {
        write("drivers/Makefile", "obj-m += a.o b.o\nCFLAGS_a.o := -DPUBLISH=MODULE_ALIAS -DNOTHING\n");
        write("drivers/a.c", SOURCE + "PUBLISH(\"pci:a\");\n");
        write("drivers/b.c", "#error This source publishes nothing and is not compiled.\n");

        assertThat(compile(false, false).aliases()).extracting(AliasLine::text).containsExactly("alias pci:a a");
    }

    @Test
    void onlyAliasesOfTheBusAreGiven() throws IOException {
        write("drivers/Makefile", "obj-m += a.o\n");
        write("drivers/a.c", SOURCE + "MODULE_ALIAS(\"platform:a\");\nMODULE_ALIAS(\"vfio_pci:a\");\n");

        assertThat(compile(false, false).aliases())
                .extracting(AliasLine::pattern)
                .containsExactly("vfio_pci:a");
    }

    @Test
    void builtInTablesGiveNoLinesButAreToldWithTheirSymbol() throws IOException {
        write("drivers/Makefile", "obj-$(CONFIG_IN) += in.o\nobj-m += in.o\n");
        write("drivers/in.c", SOURCE + table("t", 9));

        assertThat(compile(false, false).builtIn()).isEmpty();
        TreeResult result = compile(true, false);

        assertThat(result.aliases()).isEmpty();
        assertThat(result.builtIn())
                .extracting(builtIn -> builtIn.line().text() + " " + builtIn.symbol())
                .containsExactly("alias pci:v00000001d00000009sv*sd*bc*sc*i* in CONFIG_IN");
    }

    @Test
    void theDriverOfATableIsFoundInASourceThatPublishesNothing() throws IOException {
        String driver = "struct pci_driver { const char *name; const struct pci_device_id *id_table; };\n";
        write("drivers/Makefile", "obj-m += nic.o alone.o\nnic-y := ids.o main.o\n");
        write("drivers/ids.c", SOURCE + table("t", 1).substring("static ".length()));
        write(
                "drivers/main.c",
                SOURCE + driver + "extern const struct pci_device_id t[];\n"
                        + "static struct pci_driver d = { .name = KBUILD_MODNAME \"-main\", .id_table = t };\n");
        write("drivers/alone.c", SOURCE + table("t", 2));
        CompileRequest settings = CompileRequest.of(List.of())
                .kernel(request(false, false).kernel())
                .drivers(true)
                .build();

        TreeResult result = new TableCompiler().compileTree(new TreeRequest(settings, false, false), TreeProgress.NONE);

        Driver found = new Driver("nic-main", "d", directory + "/drivers/main.c", 4);
        assertThat(result.tables()).extracting(DeviceTable::module).containsExactly("nic", "alone");
        assertThat(result.tables()).extracting(DeviceTable::drivers).containsExactly(List.of(found), List.of());
        assertThat(compile(false, false).tables()).isEmpty();
    }

    @Test
    void aDriverThatDoesNotCompileIsNamedAndTheOthersComeOut() throws IOException {
        threeDriversWithAMistakeInTheSecond();

        TreeResult result = compile(false, false);

        assertThat(result.incomplete()).isTrue();
        assertThat(result.diagnostics()).allSatisfy(finding -> {
            assertThat(Objects.requireNonNull(finding.location()).file()).endsWith("drivers/b.c");
            assertThat(Objects.requireNonNull(finding.location()).line()).isEqualTo(3);
        });
        assertThat(result.aliases()).extracting(AliasLine::module).containsExactly("a", "c");
    }

    @Test
    void strictnessEndsWithTheFirstError() throws IOException {
        threeDriversWithAMistakeInTheSecond();
        write("drivers/c.c", SOURCE + table("t", "ALSO_UNKNOWN"));

        for (int i = 0; i < 20; i++) {
            TreeResult result = compile(false, true);
            assertThat(result.aliases()).isEmpty();
            assertThat(result.diagnostics()).hasSize(1);
            assertThat(Objects.requireNonNull(result.diagnostics().get(0).location())
                            .file())
                    .endsWith("drivers/b.c");
        }
    }

    @Test
    void aStrictRunThatEndsEarlyIsNotKept() throws IOException {
        threeDriversWithAMistakeInTheSecond();
        Path cache = directory.resolve("cache");
        TreeResult first = new TableCompiler().compileTree(request(false, true), TreeProgress.NONE, cache);

        TreeResult second = new TableCompiler().compileTree(request(false, true), TreeProgress.NONE, cache);

        assertThat(first.incomplete()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(cache).doesNotExist();
    }

    @Test
    void aTreeWithoutMakefileGivesOneErrorAndItsLines() throws IOException {
        write("drivers/Makefile", "obj-m += a.o\n");
        write("drivers/a.c", SOURCE + table("t", 1));
        Files.delete(directory.resolve("Makefile"));

        TreeResult result = compile(false, false);

        assertThat(result.aliases()).hasSize(1);
        assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("kbuild.tree-incomplete");
    }

    @Test
    void progressCountsEverySource() throws IOException {
        threeDriversWithAMistakeInTheSecond();
        AtomicInteger last = new AtomicInteger();

        new TableCompiler().compileTree(request(false, false), (done, total) -> {
            assertThat(total).isEqualTo(3);
            last.accumulateAndGet(done, Math::max);
        });

        assertThat(last).hasValue(3);
    }

    private void threeDriversWithAMistakeInTheSecond() throws IOException {
        write("drivers/Makefile", "obj-m += a.o b.o c.o\n");
        write("drivers/a.c", SOURCE + table("t", 1));
        write("drivers/b.c", SOURCE + table("t", "UNKNOWN_DEVICE"));
        write("drivers/c.c", SOURCE + table("t", 3));
    }

    private static String table(String name, Object device) {
        return "static const struct pci_device_id " + name + "[] = {\n\t{ PCI_DEVICE(1, " + device
                + ") },\n\t{ }\n};\nMODULE_DEVICE_TABLE(pci, " + name + ");\n";
    }

    private TreeResult compile(boolean builtIn, boolean strict) {
        return new TableCompiler().compileTree(request(builtIn, strict), TreeProgress.NONE);
    }

    private TreeRequest request(boolean builtIn, boolean strict) {
        KernelSource kernel = new KernelSource(
                directory.toString(), directory.resolve("config").toString(), null);
        CompileRequest settings =
                CompileRequest.of(List.of()).kernel(kernel).buses(Set.of("pci")).build();
        return new TreeRequest(settings, builtIn, strict);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
