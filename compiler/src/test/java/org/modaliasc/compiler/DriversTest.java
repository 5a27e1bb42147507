// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.match.PciIdEntry;

class DriversTest {
    private static final String HEAD = "#include <linux/module.h>\n#include <linux/pci.h>\n";
    private static final String TABLE =
            "static const struct pci_device_id ids[] = { { PCI_DEVICE(0x5a1f, 7) }, { } };\n"
                    + "MODULE_DEVICE_TABLE(pci, ids);\n";

    @TempDir
    private Path directory;

    private String source(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), HEAD + text).toString();
    }

    private static CompileResult compile(@Nullable String module, List<String> sources) {
        CompileResult result = new TableCompiler()
                .compile(CompileRequest.of(sources)
                        .moduleName(module)
                        .drivers(true)
                        .build());
        assertThat(result.diagnostics()).noneMatch(found -> found.severity() == Severity.ERROR);
        return result;
    }

    private List<@Nullable String> names(String text) throws IOException {
        List<@Nullable String> names = new ArrayList<>();
        for (DeviceTable table :
                compile(null, List.of(source("zephyr-nic.c", text))).tables()) {
            table.drivers().forEach(driver -> names.add(driver.name()));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a literal             | .name = \"zephyr\", .id_table = ids",
                "the module            | .name = KBUILD_MODNAME, .id_table = ids",
                "several literals      | .name = \"zep\" \"hyr\", .id_table = ids",
                "a macro               | .name = NAME, .id_table = ids",
                "an array              | .name = array, .id_table = ids",
                "a pointer             | .name = pointer, .id_table = ids",
                "a cast                | .name = (char *)array, .id_table = ids",
                "an element            | .name = &array[0], .id_table = &ids[0]",
                "a variable of another | .name = second, .id_table = ids",
                "positions             | \"zephyr\", ids, probe",
                "GNU's colon           | name: \"zephyr\", id_table: ids",
                "the last one given    | .name = \"no\", .id_table = ids, .name = \"zephyr\"",
                "another order         | .driver = { .name = \"no\" }, .id_table = ids, .name = \"zephyr\"",
            })
    void theNameIsGivenBy(String how, String members) throws IOException {
        String text = """
                #define NAME "zephyr"
                int probe(void *device);
                static const char array[] = NAME;
                static const char *const pointer = "zephyr";
                static const char *const second = pointer;
                """ + TABLE + "static struct pci_driver zephyr_driver = { " + members + " };\n";

        assertThat(names(text)).as(how).containsExactly(how.startsWith("the module") ? "zephyr_nic" : "zephyr");
    }

    @Test
    void aDriverHasItsPlace() throws IOException {
        String path =
                source("nic.c", TABLE + "\nstatic struct pci_driver\nzephyr = { .name = \"z\", .id_table = ids };\n");

        DeviceTable table = compile(null, List.of(path)).tables().get(0);

        assertThat(table.drivers()).containsExactly(new Driver("z", "zephyr", path, 7));
    }

    @Test
    void aTableHasItsEntriesUpToWhereTheKernelStopsReading() throws IOException {
        String path = source("nic.c", """
                static const struct pci_device_id ids[] = {
                    { PCI_DEVICE(0x5a1f, 7), .class = 0x020000, .class_mask = 0xf00000 },
                    { PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x5a1f, PCI_ANY_ID) },
                    { .device = 9 },
                    { PCI_DEVICE(0x5a1f, 8) },
                    { }
                };
                MODULE_DEVICE_TABLE(pci, ids);
                """);

        DeviceTable table = compile(null, List.of(path)).tables().get(0);

        assertThat(table.module()).isEqualTo("nic");
        assertThat(table.bus()).isEqualTo("pci");
        assertThat(table.name()).isEqualTo("ids");
        assertThat(table.drivers()).isEmpty();
        assertThat(table.entries())
                .containsExactly(
                        new TableEntry(new PciIdEntry(0x5a1f, 7, -1, -1, 0x020000, 0xf00000, 0), path, 4),
                        new TableEntry(new PciIdEntry(0x5a1f, -1, -1, -1, 0, 0, 1), path, 5));
    }

    @Test
    void aDriverWithoutANameThatTheSourceTellsHasNone() throws IOException {
        assertThat(names(TABLE + "static struct pci_driver d = { .id_table = ids };\n"))
                .containsExactly((String) null);
        assertThat(names(TABLE + "extern const char other[];\n"
                        + "static struct pci_driver d = { .id_table = ids, .name = other };\n"))
                .containsExactly((String) null);
        assertThat(names(TABLE + "static struct pci_driver d = { .id_table = ids, .name = \"\" };\n"))
                .containsExactly((String) null);
        assertThat(names(TABLE + "static const char a[] = b;\nstatic const char b[] = a;\n"
                        + "static struct pci_driver d = { .id_table = ids, .name = a };\n"))
                .containsExactly((String) null);
    }

    @Test
    void allDriversOfATableAreFound() throws IOException {
        assertThat(names(TABLE + """
                static struct pci_driver one = { .name = "one", .id_table = ids };
                static struct pci_driver other = { .name = "other", .id_table = others };
                static struct pci_driver more[] = { { .name = "two", .id_table = ids }, { .name = "three", .id_table = ids } };
                """)).containsExactly("one", "two", "three");
    }

    @Test
    void aDriverMayBePartOfAnotherStruct() throws IOException {
        assertThat(names("""
                struct quiet { int level; const struct pci_device_id *ids; };
                struct wrapped { const char *name; struct pci_driver pci; };
                struct extension { char title[4]; char name[16]; const struct pci_device_id *table; };
                struct outer { struct { const char *name; } base; const struct pci_device_id *table; };
                """ + TABLE + """
                static struct quiet q = { .level = 3, .ids = ids };
                static struct wrapped w = { .name = "outside", .pci = { .name = "inside", .id_table = ids } };
                static struct extension e = { .title = "t", .name = "extension", .table = ids };
                static struct outer o = { .base = { .name = "nested" }, .table = ids };
                """)).containsExactly("inside", "extension", "nested");
    }

    @Test
    void aMacroMayDeclareTheDriver() throws IOException {
        assertThat(names(TABLE + """
                #define DRIVER(n) static struct pci_driver n##_driver = { .name = #n, .id_table = ids }
                DRIVER(zephyr);
                """)).containsExactly("zephyr");
    }

    @Test
    void theTableMayBeInAnotherSourceOfTheModule() throws IOException {
        String ids = source(
                "ids.c",
                "const struct pci_device_id nic_ids[] = { { PCI_DEVICE(1, 2) }, { } };\n"
                        + "MODULE_DEVICE_TABLE(pci, nic_ids);\n");
        String main = source(
                "main.c",
                "extern const struct pci_device_id nic_ids[];\n"
                        + "static struct pci_driver d = { .name = KBUILD_MODNAME, .id_table = nic_ids };\n");
        String stranger = source(
                "stranger.c",
                "static const struct pci_device_id nic_ids[] = { { } };\n"
                        + "static struct pci_driver d = { .name = \"stranger\", .id_table = nic_ids };\n");

        assertThat(compile("nic", List.of(ids, main, stranger)).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.drivers()).containsExactly(new Driver("nic", "d", main, 4)));
        assertThat(compile(null, List.of(ids, main)).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.drivers()).isEmpty());
    }

    @Test
    void driversAreReadOnlyWhenAskedFor() throws IOException {
        String path = source("nic.c", TABLE + "static struct pci_driver d = { .name = \"d\", .id_table = ids };\n");

        CompileResult without =
                new TableCompiler().compile(CompileRequest.of(List.of(path)).build());

        assertThat(without.tables()).isEmpty();
        assertThat(without.aliases())
                .isEqualTo(compile(null, List.of(path)).aliases())
                .hasSize(1);
    }
}
