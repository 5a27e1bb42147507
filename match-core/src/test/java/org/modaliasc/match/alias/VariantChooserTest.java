// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantChooserTest {
    private static final String DEVICE = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";
    private static final String CATCH_ALL = "v*d*sv*sd*bc*sc*i* vfio_pci";

    private static VariantChooser chooser(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("alias vfio_pci:").append(line).append('\n');
        }
        return new VariantChooser(
                "vfio_pci:", "vfio-pci", AliasFile.read("f", text.toString()).aliases());
    }

    private static String module(VariantChooser chooser) {
        return chooser.choose(DEVICE).orElseThrow().module();
    }

    @Test
    void theFewestWildcardsWinWhereverTheyStand() {
        String pair = "v00005A1Fd00000100sv*sd*bc*sc*i* breeze";
        String exact = "v00005A1Fd00000100sv00005A1Fsd*bc*sc*i* gust";

        assertThat(module(chooser(CATCH_ALL, pair, exact))).isEqualTo("gust");
        assertThat(module(chooser(exact, pair, CATCH_ALL))).isEqualTo("gust");
        assertThat(module(chooser(CATCH_ALL, pair))).isEqualTo("breeze");
    }

    @Test
    void theFirstWinsATie() {
        String vendor = "v00005A1Fd*sv*sd*bc*sc*i* breeze";
        String device = "v*d00000100sv*sd*bc*sc*i* gust";

        assertThat(module(chooser(vendor, device))).isEqualTo("breeze");
        assertThat(module(chooser(device, vendor))).isEqualTo("gust");
    }

    @Test
    void theFallbackIsTheOnlyDriverWhoseNameIsKnown() {
        VariantChooser.Choice none = chooser().choose(DEVICE).orElseThrow();
        assertThat(none).isEqualTo(new VariantChooser.Choice("vfio_pci", Optional.of("vfio-pci"), Optional.empty()));

        VariantChooser.Choice catchAll = chooser(CATCH_ALL).choose(DEVICE).orElseThrow();
        assertThat(catchAll.driver()).contains("vfio-pci");
        assertThat(catchAll.alias()).isPresent();

        VariantChooser.Choice variant =
                chooser("v00005A1Fd*sv*sd*bc*sc*i* breeze").choose(DEVICE).orElseThrow();
        assertThat(variant.driver()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v00005A1Fd0000010?sv*sd*bc*sc*i*, a question mark",
        "v00005A1Fd0000010[0-9]sv*sd*bc*sc*i*, a bracket",
        "v00005A1Fd000001*sv*sd*bc*sc*i*, a star within a field",
        "v00005A1Fd00000100sv*sd*bc*sc*i00*, a star behind a value",
        "v00005a1fd00000100sv*sd*bc*sc*i*, lower case",
        "v00005A1Fd00000100sv*sd*bc*sc*, a missing field",
        "v00005A1Fsv*d00000100sd*bc*sc*i*, fields in another order"
    })
    void nothingButAStarOrTheVeryFieldFits(String pattern, String why) {
        assertThat(module(chooser(pattern + " zephyr"))).as(why).isEqualTo("vfio_pci");
    }

    @Test
    void aliasesOfOtherPrefixesDoNotCount() {
        VariantChooser chooser = new VariantChooser(
                "vfio_pci:", "vfio-pci", List.of(new Alias("pci:v00005A1Fd00000100sv*sd*bc*sc*i*", "breeze", 0)));

        assertThat(module(chooser)).isEqualTo("vfio_pci");
    }

    @Test
    void devicesOfOtherBusesHaveNoVariant() {
        assertThat(chooser(CATCH_ALL).choose("usb:v5A1Fp0100")).isEmpty();
        assertThat(chooser(CATCH_ALL).choose("pci:v00005A1F")).isEmpty();
        assertThat(chooser(CATCH_ALL).choose("vfio_" + DEVICE)).isEmpty();
    }

    @Test
    void theChoiceIsThatOfLibvirtOnManyRandomDevices() {
        Random random = new Random(415);
        int chosen = 0;
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder("# Aliases extracted from modules themselves.\n");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append("alias ")
                        .append(random.nextInt(6) == 0 ? "pci:" : "vfio_pci:")
                        .append(fields(random, true))
                        .append(" m")
                        .append(i)
                        .append('\n');
            }
            VariantChooser chooser = new VariantChooser(
                    "vfio_pci:",
                    "vfio-pci",
                    AliasFile.read("f", text.toString()).aliases());
            for (int i = 0; i < 100; i++) {
                String device = "pci:" + fields(random, false);
                String expected = LibvirtRule.module(text.toString(), device);
                chosen += expected == null ? 0 : 1;
                assertThat(chooser.choose(device).orElseThrow().module())
                        .as("%s in\n%s", device, text)
                        .isEqualTo(expected == null ? "vfio_pci" : expected);
            }
        }
        assertThat(chosen).isBetween(30_000, 95_000);
    }

    private static String fields(Random random, boolean wild) {
        String[] names = {"v", "d", "sv", "sd", "bc", "sc", "i"};
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name);
            int value = random.nextInt(2);
            if (wild && random.nextInt(3) > 0) {
                text.append(random.nextInt(12) == 0 ? "0?" : "*");
            } else {
                text.append(name.length() > 1 || name.equals("i") ? "%02X".formatted(value) : "%08X".formatted(value));
            }
        }
        if (wild && random.nextInt(5) == 0) {
            text.append('*');
        }
        return text.toString();
    }

    /** libvirt's rule once more, step by step as virPCIDeviceFindBestVFIOVariant in src/util/virpci.c takes them. */
    private static final class LibvirtRule {
        private static final String[] NAMES = {"v", "d", "sv", "sd", "bc", "sc", "i"};

        static @Nullable String module(String modulesAlias, String modalias) {
            List<String> device = split(modalias.substring(4));
            @Nullable String best = null;
            int currentBest = Integer.MAX_VALUE;
            int at = 0;
            while ((at = modulesAlias.indexOf("\nalias vfio_pci:", at)) >= 0) {
                at += "\nalias vfio_pci:".length();
                int space = modulesAlias.indexOf(' ', at);
                int end = modulesAlias.indexOf('\n', at);
                List<String> fields = split(modulesAlias.substring(at, space));
                if (fields.isEmpty()) {
                    continue;
                }
                int wildcards = 0;
                boolean matches = true;
                for (int i = 0; i < NAMES.length; i++) {
                    if (fields.get(i).equals("*")) {
                        wildcards++;
                    } else if (!fields.get(i).equals(device.get(i))) {
                        matches = false;
                    }
                }
                if (matches && wildcards < currentBest) {
                    currentBest = wildcards;
                    best = modulesAlias.substring(space + 1, end);
                }
            }
            return best;
        }

        private static List<String> split(String text) {
            List<String> values = new ArrayList<>();
            String rest = text;
            for (int i = 0; i < NAMES.length; i++) {
                if (!rest.startsWith(NAMES[i])) {
                    return List.of();
                }
                rest = rest.substring(NAMES[i].length());
                int end = i + 1 < NAMES.length ? rest.indexOf(NAMES[i + 1]) : rest.length();
                if (end < 0) {
                    return List.of();
                }
                values.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            return values;
        }
    }
}
