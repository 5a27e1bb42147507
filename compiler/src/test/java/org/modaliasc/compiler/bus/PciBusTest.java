// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.table.DataModel;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.compiler.table.UnitTables;

class PciBusTest {
    private static final String STRUCT = """
            struct pci_device_id {
                unsigned int vendor, device, subvendor, subdevice, class, class_mask;
                unsigned long driver_data;
                unsigned int override_only;
            };
            """;

    private final List<String> patterns = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private OverrideFlags flags = OverrideFlags.KERNEL;

    private List<String> patterns(String entry) {
        return patterns(STRUCT, entry);
    }

    private List<String> patterns(String struct, String entry) {
        String text = struct + "struct pci_device_id ids[] = { { " + entry + " } };\n";
        SourceFile file = new SourceFile("nic.c", text.getBytes(StandardCharsets.UTF_8), false);
        PreprocessorOptions options =
                new PreprocessorOptions(List.of(), List.of(), List.of(), "", Set.of(), Set.of(), name -> false);
        TranslationUnit unit = new Preprocessor(new SourceStore()).readEverything(file, options);
        Bus bus = Objects.requireNonNull(Buses.find("pci"));
        IdTable table = Objects.requireNonNull(new UnitTables(unit, new TableParser(), DataModel.LP64)
                .table("ids", bus.idFields(), new Diagnostics()));
        bus.patterns(table, flags).make(table.entries().get(0), new PatternSink() {
            @Override
            public void pattern(String pattern) {
                patterns.add(pattern);
            }

            @Override
            public void dropped(String id, String message, String hint) {
                dropped.add(id + ": " + message);
            }
        });
        return patterns;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0x8086, 0x105e, ~0, ~0                 | pci:v00008086d0000105Esv*sd*bc*sc*i*",
                "~0, ~0, ~0, ~0, 0x010601, 0xffffff     | pci:v*d*sv*sd*bc01sc06i01*",
                "0x1131, 0x7133, 0x185b, 0xc100         | pci:v00001131d00007133sv0000185Bsd0000C100bc*sc*i*",
                "1, 2, 3, 4, 0x010200, 0xffff00, 0      | pci:v00000001d00000002sv00000003sd00000004bc01sc02i*",
                "1, 4, 0, 0, 0x10180, 0xff0000ff        | pci:v00000001d00000004sv00000000sd00000000bc*sc*i80*",
                ".driver_data = 7                       | pci:v00000000d00000000sv00000000sd00000000bc*sc*i*",
                "0x12345678, -1, -2, 0                  | pci:v12345678d*svFFFFFFFEsd00000000bc*sc*i*"
            })
    void idsAreEightDigitsOrAStar(String entry, String pattern) {
        assertThat(patterns(entry)).containsExactly(pattern);
        assertThat(dropped).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0x000000, bc*sc*i*",
        "0xff0000, bc12sc*i*",
        "0x00ff00, bc*sc34i*",
        "0x0000ff, bc*sc*i56*",
        "0xffff00, bc12sc34i*",
        "0xff00ff, bc12sc*i56*",
        "0x00ffff, bc*sc34i56*",
        "0xffffff, bc12sc34i56*",
        "0xff000000, bc*sc*i*",
        "0xffffffff, bc12sc34i56*"
    })
    void eachByteOfTheClassIsThereIfItsMaskIs(String mask, String classPart) {
        assertThat(patterns("~0, ~0, ~0, ~0, 0x123456, " + mask)).containsExactly("pci:v*d*sv*sd*" + classPart);
    }

    @Test
    void theClassItselfIsNotMasked() {
        assertThat(patterns(".class = 0x99123456, .class_mask = 0xff"))
                .containsExactly("pci:v00000000d00000000sv00000000sd00000000bc*sc*i56*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x010000", "0xfe0000", "0xff7fff", "0x000001", "0xffff80", "0x00f0ff"})
    void aMaskThatCoversAPartOfAByteDropsTheEntry(String mask) {
        assertThat(patterns("~0, ~0, ~0, ~0, 0x123456, " + mask)).isEmpty();
        assertThat(dropped).singleElement().asString().startsWith("alias.class-mask-partial: The class mask 0x");
    }

    @Test
    void entriesForADriverOverrideHaveAPrefixOfTheirOwn() {
        assertThat(patterns("~0, ~0, ~0, ~0, .override_only = 1")).containsExactly("vfio_pci:v*d*sv*sd*bc*sc*i*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "0x80000000", "-1"})
    void anUnknownOverrideDropsTheEntry(String override) {
        assertThat(patterns("1, 2, .override_only = " + override)).isEmpty();
        assertThat(dropped).singleElement().asString().startsWith("alias.unknown-override: ");
    }

    @Test
    void aDeclaredOverrideHasAPrefixOfItsOwn() {
        flags = OverrideFlags.with(List.of(OverrideFlag.parse("2=acme"), OverrideFlag.parse("0x80000000=top_bit")));

        assertThat(patterns("1, 2, ~0, ~0, .override_only = 2"))
                .containsExactly("acme_pci:v00000001d00000002sv*sd*bc*sc*i*");
        patterns.clear();
        assertThat(patterns("1, 2, ~0, ~0, .override_only = 1u << 31"))
                .containsExactly("top_bit_pci:v00000001d00000002sv*sd*bc*sc*i*");
        patterns.clear();
        assertThat(patterns("1, 2, ~0, ~0, .override_only = 1"))
                .containsExactly("vfio_pci:v00000001d00000002sv*sd*bc*sc*i*");
        assertThat(dropped).isEmpty();
    }

    @Test
    void aDeclaredOverrideIsCoveredByItsBus() {
        flags = OverrideFlags.with(List.of(OverrideFlag.parse("2=acme")));

        assertThat(Buses.covers(Set.of("pci"), flags, "acme_pci:v*")).isTrue();
        assertThat(Buses.covers(Set.of("pci"), OverrideFlags.KERNEL, "acme_pci:v*"))
                .isFalse();
    }

    @Test
    void anUnknownOverrideIsFoundBeforeAPartialMask() {
        patterns("1, 2, .class_mask = 1, .override_only = 2");

        assertThat(dropped).singleElement().asString().startsWith("alias.unknown-override: ");
    }

    @Test
    void structsOfOtherKernelsLackTheOverrideOrNameItOtherwise() {
        String before =
                "struct pci_device_id { unsigned int vendor, device, subvendor, subdevice, class, class_mask; };\n";
        assertThat(patterns(before, "1, 2, ~0, ~0")).containsExactly("pci:v00000001d00000002sv*sd*bc*sc*i*");

        patterns.clear();
        assertThat(patterns(STRUCT.replace("override_only", "flags"), "1, 2, ~0, ~0, .flags = 1"))
                .containsExactly("vfio_pci:v00000001d00000002sv*sd*bc*sc*i*");
    }

    @Test
    void theBusIsKnownByTheNameInTheMacro() {
        Bus bus = Objects.requireNonNull(Buses.find("pci"));
        assertThat(bus.structTag()).isEqualTo("pci_device_id");
        assertThat(Buses.all()).contains(bus);
        assertThat(Buses.find("PCI")).isNull();
        assertThat(Buses.find("vfio_pci")).isNull();
    }
}
