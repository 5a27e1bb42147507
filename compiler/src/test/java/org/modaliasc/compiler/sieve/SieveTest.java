// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;

class SieveTest {
    private static final Wanted PCI = wanted(Set.of("pci"), List.of("pci:", "vfio_pci:"));

    @TempDir
    private Path directory;

    @BeforeEach
    void writeCommonHeader() throws IOException {
        write("include/linux/module.h", """
                #define __MODULE_INFO(tag, name, info) static const char name[] = #tag "=" info
                #define MODULE_INFO(tag, info) __MODULE_INFO(tag, tag, info)
                #define MODULE_ALIAS(_alias) \\
                	MODULE_INFO(alias, _alias)
                #define MODULE_LICENSE(l) MODULE_INFO(license, l)
                #define MODULE_DEVICE_TABLE(type, name) extern int type##name
                #define MODULE_ALIAS_OTHER(n) MODULE_ALIAS("other-" n)
                /* Publish with MODULE_DEVICE_TABLE(pci, ...). */
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODULE_DEVICE_TABLE(pci, ids);",
                "MODULE_DEVICE_TABLE ( /* the bus */ pci , ids);",
                "MODULE_DEVICE_TABLE(\n\tpci, ids);",
                "MODULE_ALIAS(\"pci:v1\");",
                "MODULE_ALIAS(\"vfio_\" \"pci:v1\");",
                "MODULE_ALIAS(NAME);",
                "MODULE_ALIAS(\"\\160ci:v1\");",
                "MODULE_INFO(alias, \"pci:v1\");",
                "__MODULE_INFO(alias, one, \"pci:v1\");",
                "#define TABLE(t) MODULE_DEVICE_TABLE(pci, t)\nTABLE(x);",
                "#define TABLE(bus, t) MODULE_DEVICE_TABLE(bus, t)\nTABLE(x);",
                "#define PUBLISH MODULE_DEVICE_TABLE\nPUBLISH(pci, x);",
                "#define BY_NAME(a, b) \\\n\tMODULE_ALIAS(b)\nBY_NAME(1, \"pci:v1\");",
                "#include HEADER\n",
                "#include_next HEADER\n",
                "# /* a */ /* b */ include HEADER\n",
                "# \\\r\n include HEADER\n",
                "%: include HEADER\n",
                "char *s = \"a\\\r\n /* \";\nMODULE_DEVICE_TABLE(pci, ids);",
                "/* unsure:\nMODULE_DEVICE_TABLE(pci, ids);\n*/",
                "int x; MODULE_DEVICE_TABLE(pci, ids);"
            })
    void whatMayPublishIsKept(String text) throws IOException {
        assertThat(mayPublish(PCI, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x;",
                "MODULE_LICENSE(\"GPL\");",
                "MODULE_DEVICE_TABLE(of, ids);",
                "MODULE_ALIAS(\"platform:\" NAME);",
                "MODULE_ALIAS_OTHER(\"pci\");",
                "/* MODULE_DEVICE_TABLE(pci, ids); */",
                "// MODULE_DEVICE_TABLE(pci, ids);",
                "char *s = \"it's\"; // don't\n/* MODULE_DEVICE_TABLE(pci, ids); */",
                "#ifdef MODULE_DEVICE_TABLE\n#endif",
                "/* For arch/*/include and what else we include NOW. */",
                "#define include\n",
                "#includes X\n",
                "#include <linux/module.h>"
            })
    void whatPublishesNothingThatIsWantedIsSortedOut(String text) throws IOException {
        assertThat(mayPublish(PCI, text)).isFalse();
    }

    @Test
    void withoutABusEverythingPublishedIsWanted() throws IOException {
        Wanted all = wanted(Set.of(), List.of());

        assertThat(mayPublish(all, "MODULE_DEVICE_TABLE(of, ids);")).isTrue();
        assertThat(mayPublish(all, "MODULE_ALIAS_OTHER(x);")).isTrue();
        assertThat(mayPublish(all, "MODULE_LICENSE(\"GPL\");")).isFalse();
    }

    @Test
    void includedFilesCountHoweverTheyAreFound() throws IOException {
        write("drivers/part.c", "#include \"../deep/table.h\"\n");
        write("deep/table.h", "MODULE_DEVICE_TABLE(pci, ids);\n");
        write("extra/option.h", "MODULE_ALIAS(\"pci:1\");\n");

        assertThat(mayPublish(PCI, "#include \"part.c\"\n")).isTrue();
        assertThat(mayPublish(PCI, "# include <option.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#include <missing.h>\n")).isFalse();
    }

    @Test
    void aDirectiveBehindACommentCounts() throws IOException {
        write("extra/option.h", "MODULE_ALIAS(\"pci:1\");\n");

        assertThat(mayPublish(PCI, "/* Why */ #include <option.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#/* " + "why ".repeat(100) + "*/include <option.h>\n"))
                .isTrue();
        assertThat(mayPublish(PCI, "#/* " + "why ".repeat(1000) + "*/include <option.h>\n"))
                .isTrue();
    }

    @Test
    void aNameInADirectoryIsFoundByAnyWayToIt() throws IOException {
        write("extra/a/b/option.h", "MODULE_ALIAS(\"pci:1\");\n");

        assertThat(mayPublish(PCI, "#include <a/b/option.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#include <a/./b//option.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#include <a/../a/b/../b/option.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#include <a/c/option.h>\n")).isFalse();
        assertThat(mayPublish(PCI, "#include <option.h>\n")).isFalse();
    }

    @Test
    void aMacroOfACommonHeaderCountsThroughOthersInAnyOrder() throws IOException {
        write("include/linux/a.h", "#define FIRST(x) SECOND(x)\n");
        write("include/linux/b.h", "#define SECOND(x) THIRD(x)\n");
        write("include/linux/c.h", "#define THIRD(x) MODULE_ALIAS(x)\n");

        assertThat(mayPublish(PCI, "FIRST(\"pci:1\");\n")).isTrue();
        assertThat(mayPublish(PCI, "FIRST(\"of:1\");\n")).isFalse();
    }

    @Test
    void aCommonHeaderThatPublishesByItselfCountsWhereverItIsIncluded() throws IOException {
        write("include/linux/inner.h", "MODULE_ALIAS(\"pci:1\");\n");
        write("include/linux/outer.h", "#include <linux/inner.h>\n");

        assertThat(mayPublish(PCI, "#include <linux/outer.h>\n")).isTrue();
        assertThat(mayPublish(PCI, "#include <linux/module.h>\n")).isFalse();
    }

    @Test
    void anUnreadableSourceIsLeftToTheCompiler() {
        Sieve sieve = Sieve.over(List.of(path("include")), PCI, new SourceStore());

        assertThat(sieve.mayPublish(path("drivers/gone.c"), places(sieve))).isTrue();
    }

    @Test
    void aSourceThatMayPublishIsCompiledFromTheTextThatWasRead() throws IOException {
        SourceStore store = new SourceStore();
        String text = "/* first */ MODULE_DEVICE_TABLE(pci, ids);";
        write("drivers/driver.c", text);
        Sieve sieve = Sieve.over(List.of(path("include")), PCI, store);
        assertThat(sieve.mayPublish(path("drivers/driver.c"), places(sieve))).isTrue();
        write("drivers/driver.c", "later");

        assertThat(text(store.layer())).isEqualTo(text);
        assertThat(text(store.layer())).isEqualTo("later");
    }

    private String text(SourceStore store) {
        Lookup lookup = store.lookupOnce(path("drivers/driver.c"));
        return lookup instanceof Lookup.Found found ? new String(found.file().bytes(), UTF_8) : "";
    }

    private boolean mayPublish(Wanted wanted, String text) throws IOException {
        write("drivers/driver.c", text);
        Sieve sieve = Sieve.over(List.of(path("include")), wanted, new SourceStore());
        return sieve.mayPublish(path("drivers/driver.c"), places(sieve));
    }

    private Places places(Sieve sieve) {
        return sieve.places(List.of(), List.of(path("include"), path("extra")), List.of());
    }

    private static Wanted wanted(Set<String> types, List<String> prefixes) {
        return new Wanted("MODULE_DEVICE_TABLE", Set.of("MODULE_INFO", "__MODULE_INFO"), "alias", types, prefixes);
    }

    private String path(String name) {
        return directory.toAbsolutePath().toString().replace('\\', '/') + "/" + name;
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
