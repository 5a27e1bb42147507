// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceInputsTest {
    @TempDir
    private Path directory;

    private String nic = "";

    @BeforeEach
    void writeADriver() throws IOException {
        write("first/unrelated.h", "");
        write("second/zephyr.h", "#if __has_include(\"zephyr_local.h\")\n#include \"zephyr_local.h\"\n#endif\n");
        nic = write("nic.c", """
                #include <linux/module.h>
                #include <zephyr.h>
                #include <zephyr.h>
                #ifdef NEVER
                #include <never.h>
                #endif
                static const struct pci_device_id ids[] = { { PCI_DEVICE(0x5a1f, 1) }, { } };
                MODULE_DEVICE_TABLE(pci, ids);
                """);
    }

    @Test
    void filesThatWereReadAreListedOnceAndWithoutThePrelude() {
        SourceInputs inputs = compile(nic).inputs().get(0);

        assertThat(inputs.source()).isEqualTo(nic);
        assertThat(inputs.files()).extracting(InputFile::path).containsExactly(nic, path("second/zephyr.h"));
    }

    @Test
    void pathsThatWouldHaveGivenAFileAreListed() {
        assertThat(compile(nic).inputs().get(0).absent())
                .contains(path("first/zephyr.h"), path("second/zephyr_local.h"), path("first/linux/module.h"))
                .noneMatch(path -> path.contains("never") || path.startsWith("<"))
                .isSorted();
    }

    @Test
    void aSourceThatIsNotThereIsAbsent() {
        String gone = path("gone.c");
        assertThat(compile(gone).inputs().get(0).files()).isEmpty();
        assertThat(compile(gone).inputs().get(0).absent()).containsExactly(gone);
    }

    @Test
    void missingHeadersAreAbsentInEveryPlace() throws IOException {
        String source = write("other.c", "#include \"gone.h\"\n");

        assertThat(compile(source).inputs().get(0).absent())
                .contains(path("gone.h"), path("first/gone.h"), path("second/gone.h"));
    }

    @Test
    void everySourceHasItsOwn() throws IOException {
        String plain = write("plain.c", "int a;\n");

        List<SourceInputs> inputs = compile(nic, plain).inputs();

        assertThat(inputs).extracting(SourceInputs::source).containsExactly(nic, plain);
        assertThat(inputs.get(1).files()).extracting(InputFile::path).containsExactly(plain);
    }

    @Test
    void digestsAreThoseOfTheContent() throws IOException {
        String empty = write("empty.c", "");

        assertThat(compile(empty).inputs().get(0).files().get(0).digest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aClassHasTheSourcesOfItsTables() throws IOException {
        String other = write("net.c", Files.readString(Path.of(nic)).replace("ids", "others"));

        GenerateResult single = generate(null, nic, other);
        assertThat(single.origins()).containsExactly(List.of(nic), List.of(other));
        assertThat(single.inputs()).extracting(SourceInputs::source).containsExactly(nic, other);
        assertThat(single.inputs().get(1).files()).extracting(InputFile::path).contains(path("second/zephyr.h"));

        assertThat(generate("All", nic, other).origins()).containsExactly(List.of(nic, other));
    }

    @Test
    void aSourceWithoutTablesHasInputsToo() throws IOException {
        String plain = write("plain.c", "#include <zephyr.h>\n");

        GenerateResult result = generate(null, plain);

        assertThat(result.classes()).isEmpty();
        assertThat(result.inputs().get(0).files()).hasSize(2);
    }

    private CompileResult compile(String... sources) {
        return new TableCompiler().compile(request(sources));
    }

    private GenerateResult generate(@Nullable String merged, String... sources) {
        return new TableCompiler().generate(new GenerateRequest(request(sources), "org.example", merged));
    }

    private CompileRequest request(String... sources) {
        return CompileRequest.of(List.of(sources))
                .includeDirectories(List.of(path("first"), path("second")))
                .build();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
