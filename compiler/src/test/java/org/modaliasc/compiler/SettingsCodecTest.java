// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.cache.CacheDirectory;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.MacroFlag;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.table.DataModel;

class SettingsCodecTest {
    @TempDir
    private Path directory;

    @Test
    void settingsComeBackAsTheyWere() {
        for (boolean flag : new boolean[] {false, true}) {
            TreeSettings settings = new TreeSettings(
                    "/tree",
                    List.of("/tree/include", "/tree/arch"),
                    List.of("/tree/forced.h"),
                    "#define MODULE 1\n",
                    "#define KERNEL 1\n",
                    new TreeMap<>(Map.of("/tree/a.h", "a\n", "/tree/b.h", "b\n")),
                    new TreeSet<>(Set.of("asm/x.h", "asm/y.h")),
                    new DataModel(4, 8, flag, !flag),
                    flag);

            assertThat(SettingsCodec.settings(stored(SettingsCodec.part(settings))))
                    .isEqualTo(settings);
        }
    }

    @Test
    void flagsOfSourcesComeBackAsTheyWere() {
        SourceFlags flags = new SourceFlags(
                List.of("/q"),
                List.of("/i", "/j"),
                List.of("/s"),
                List.of(new MacroFlag("A", "1"), new MacroFlag("B", null), new MacroFlag("C", "")),
                List.of("f.h"),
                List.of(Diagnostic.note("kbuild.flags", null, "Something.")));
        Encoder out = new Encoder();
        List.of(flags, SourceFlags.NONE, flags).forEach(each -> SettingsCodec.write(out, each));

        Decoder in = stored(out);

        assertThat(List.of(SettingsCodec.flags(in), SettingsCodec.flags(in), SettingsCodec.flags(in)))
                .containsExactly(flags, SourceFlags.NONE, flags);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void flagsOfEachKindAreKept() {
        Diagnostic finding = Diagnostic.note("kbuild.flags", null, "Something.");
        List<String> one = List.of("/a");
        List<SourceFlags> all = List.of(
                new SourceFlags(one, List.of(), List.of(), List.of(), List.of(), List.of()),
                new SourceFlags(List.of(), one, List.of(), List.of(), List.of(), List.of()),
                new SourceFlags(List.of(), List.of(), one, List.of(), List.of(), List.of()),
                new SourceFlags(
                        List.of(), List.of(), List.of(), List.of(new MacroFlag("A", "1")), List.of(), List.of()),
                new SourceFlags(List.of(), List.of(), List.of(), List.of(), one, List.of()),
                new SourceFlags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(finding)));
        Encoder out = new Encoder();
        all.forEach(each -> SettingsCodec.write(out, each));

        Decoder in = stored(out);

        assertThat(all).allSatisfy(each -> assertThat(SettingsCodec.flags(in)).isEqualTo(each));
    }

    private Decoder stored(Encoder value) {
        CacheDirectory cache = new CacheDirectory(directory);
        cache.put("key", value);
        return Objects.requireNonNull(cache.get("key"));
    }
}
