// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.source.SourceStore;

/** Types are found in the headers of a unit, whatever other units with the same headers have looked for. */
class HeaderTextsTest {
    private final SourceStore store = new SourceStore();
    private final Preprocessor preprocessor = new Preprocessor(store);

    private TranslationUnit unit(String source) {
        return preprocessor.read(
                UnitText.file(source),
                new PreprocessorOptions(List.of(), List.of("h"), List.of(), "", Set.of(), Set.of(), name -> false));
    }

    private static List<String> texts(List<Declaration> declarations) {
        return declarations.stream()
                .map(declaration -> UnitText.join(declaration.tokens()))
                .toList();
    }

    @Test
    void aNameThatOneHeaderLacksIsFoundInAnother() {
        store.overlay("h/a.h", "#include <inner.h>\nstruct a { int x; };\n");
        store.overlay("h/inner.h", "struct inner { int y; };\nenum { FIRST };\n");
        store.overlay("h/b.h", "struct b { int z; };\n");
        for (int times = 0; times < 3; times++) {
            TranslationUnit both = unit("#include <a.h>\n#include <b.h>\nstruct own { int x; };\n");
            assertThat(texts(both.structs("b"))).containsExactly("struct b { int z; }");
            assertThat(texts(both.structs("inner"))).containsExactly("struct inner { int y; }");
            assertThat(texts(both.structs("own"))).containsExactly("struct own { int x; }");
            assertThat(both.structs("none")).isEmpty();
            assertThat(texts(both.enumsTagged("none"))).containsExactly("enum { FIRST }");
        }
        for (int i = 0; i < 20; i++) {
            assertThat(unit("#include <a.h>\n").typedefs("missing" + i)).isEmpty();
        }
        assertThat(texts(unit("#include <a.h>\n").structs("a"))).containsExactly("struct a { int x; }");
    }

    @Test
    void aTypeWhoseNameIsNotInSightIsFoundByAllUnits() {
        store.overlay("h/long.h", "#include <a.h>\ntypedef int far /*" + "-".repeat(100_000) + "*/;\n");
        store.overlay("h/a.h", "struct a { int x; };\n");
        for (int times = 0; times < 3; times++) {
            assertThat(texts(unit("#include <long.h>\n").typedefs("far"))).containsExactly("typedef int far ;");
        }
    }
}
