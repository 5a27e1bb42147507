// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    private static final String MODALIAS = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";

    @TempDir
    private Path directory;

    private String nic = "";
    private String vfio = "";

    @BeforeEach
    void writeSources() throws IOException {
        nic = source(
                "nic.c",
                "{ PCI_DEVICE(0x5a1f, 0x0200) },\n{ PCI_DEVICE(0x5a1f, 0x0100) },\n{ PCI_DEVICE(0x5a1f, PCI_ANY_ID) },\n",
                "zephyr");
        vfio = source("variant.c", "{ PCI_DRIVER_OVERRIDE_DEVICE_VFIO(0x5a1f, 0x0100) },\n", "zephyr-vfio");
    }

    private String source(String name, String entries, String driver) throws IOException {
        return Files.writeString(
                        directory.resolve(name),
                        "#include <linux/module.h>\n#include <linux/pci.h>\n"
                                + "static const struct pci_device_id ids[] = {\n" + entries
                                + "{ } };\nMODULE_DEVICE_TABLE(pci, ids);\n"
                                + "static struct pci_driver d = { .name = \"" + driver + "\", .id_table = ids };\n")
                .toString();
    }

    private String shown(Run run) {
        return run.out().replace(directory + "/", "");
    }

    @Test
    void everyEntryIsExplainedFieldByField() {
        Run run = Run.of("explain", MODALIAS, nic, vfio);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(shown(run).replaceAll(" +", " ")).isEqualTo("""
                pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00
                 vendor 5A1F, device 0100, subvendor 5A1F, subdevice 0001, class 020000
                 driver_override: (null)

                Drivers, by the kernel's rules:

                 zephyr (module nic, nic.c:9)
                 takes it: an entry of `ids` matches.
                 entry vendor device subven subdev class
                 nic.c:5 =5A1F =0100 * * * decides
                 nic.c:6 =5A1F * * * * too late

                 zephyr-vfio (module variant, variant.c:7)
                 does not take it: what matches is override-only, and there is no override.
                 entry vendor device subven subdev class
                 variant.c:4 =5A1F =0100 * * * passed over, override-only

                 Entries that do not match, the closest first:
                 entry vendor device subven subdev class
                 nic.c:4 =5A1F !0200 * * *

                Aliases, of each prefix the one with the fewest stars first:
                 module prefix v d sv sd bc sc i stars
                 nic pci =00005A1F =00000100 * * * * * 5
                 nic pci =00005A1F * * * * * * 6
                 variant vfio_pci =00005A1F =00000100 * * * * * 5

                 Aliases that do not match, the closest first:
                 module prefix v d sv sd bc sc i stars
                 nic pci =00005A1F !00000200 * * * * * 5

                = equal * any ~ matches by other wildcards ! differs
                """);
    }

    @Test
    void linesFitATerminal() {
        assertThat(shown(Run.of("explain", "--all", MODALIAS, nic, vfio)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--override zephyr-vfio --driver zephyr-vfio | 0 | takes it: an entry of `ids` matches.",
                "--override zephyr-vfio --driver zephyr      | 1 | does not take it: the override names another driver.",
                "--override none                             | 1 | does not take it: the override names another driver.",
                "--driver variant                            | 1 | what matches is override-only, and there is no override.",
            })
    void theDecidingStepIsNamed(String options, int status, String sentence) {
        Run run = Run.of(("explain " + options + " " + MODALIAS + " " + nic + " " + vfio).split(" +"));

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).contains(sentence);
    }

    @Test
    void dynamicIdsAndOverridesAlone() {
        assertThat(Run.of("explain", "--device", "1:2", "--override", "zephyr", nic)
                        .out())
                .contains("takes it: the override names this driver, which is enough; no entry matches.");
        Run dynamic =
                Run.of("explain", "--device", "1:2", "--dynamic-id", "zephyr=1 2", "--driver", "zephyr", nic, vfio);
        assertThat(dynamic.status()).isZero();
        assertThat(dynamic.out()).contains("takes it: dynamic id 1 matches, before the table is looked at.");
        Run refused = Run.of("explain", "--device", "1:2", "--dynamic-id", "1", nic);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("note: new_id of `zephyr` refuses `1` with EINVAL: too few numbers.");
    }

    @Test
    void aliasesOfAFileAreRanked() throws IOException {
        Path file = Files.writeString(
                directory.resolve("modules.alias"),
                "alias vfio_pci:v*d*sv*sd*bc*sc*i* vfio_pci\nalias vfio_pci:v00005A1Fd*sv*sd*bc*sc*i* variant\n"
                        + "alias usb:v1 usb\n");

        Run plain = Run.of("explain", "--aliases", file.toString(), MODALIAS);
        Run overridden = Run.of("explain", "--aliases", file.toString(), "--override", "x", MODALIAS);

        assertThat(plain.out().indexOf("variant ")).isBetween(0, plain.out().indexOf("vfio_pci  vfio_pci"));
        assertThat(plain.status()).isEqualTo(1);
        assertThat(overridden.status()).isZero();
    }

    @Test
    void jsonHasEverything() {
        Run run = Run.of("explain", "--format", "json", MODALIAS, vfio);

        assertThat(run.status()).isEqualTo(1);
        assertThat(shown(run)).isEqualTo("""
                {"schemaVersion":1,"modalias":"pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00",\
                "device":{"vendor":23071,"device":256,"subvendor":23071,"subdevice":1,"class":131072},\
                "driverOverride":null,"matches":false,"drivers":[
                {"driver":"zephyr-vfio","module":"variant","file":"variant.c","line":7,"table":"ids","matches":false,\
                "step":"nothing-matches","number":null,"entries":[{"number":0,"file":"variant.c","line":4,"overrideOnly":1,\
                "outcome":"override-only","fields":[{"name":"vendor","wanted":"5A1F","result":"equal"},\
                {"name":"device","wanted":"0100","result":"equal"},{"name":"subvendor","wanted":"*","result":"wildcard"},\
                {"name":"subdevice","wanted":"*","result":"wildcard"},{"name":"class","wanted":"*","result":"wildcard"}]}]}
                ],"aliases":[
                {"module":"variant","pattern":"vfio_pci:v00005A1Fd00000100sv*sd*bc*sc*i*","file":"variant.c","line":4,\
                "matches":true,"wildcards":5,"fields":[{"name":"v","wanted":"00005A1F","result":"equal"},\
                {"name":"d","wanted":"00000100","result":"equal"},{"name":"sv","wanted":"*","result":"wildcard"},\
                {"name":"sd","wanted":"*","result":"wildcard"},{"name":"bc","wanted":"*","result":"wildcard"},\
                {"name":"sc","wanted":"*","result":"wildcard"},{"name":"i","wanted":"*","result":"wildcard"}]}
                ]}
                """);
    }

    @Test
    void aDeclaredOverrideFlagIsFollowedFromTableToMatch() throws IOException {
        String acme = source("acme.c", "{ PCI_DEVICE_DRIVER_OVERRIDE(0x5a1f, 0x0100, 2) },\n", "acme-nic");

        Run without = Run.of("explain", "--override-flag", "2=acme", MODALIAS, acme);
        Run with = Run.of("explain", "--override-flag", "2=acme", "--override", "acme-nic", MODALIAS, acme);

        assertThat(without.out().replaceAll(" +", " ")).contains("\n acme acme_pci =00005A1F =00000100 * * * * * 5\n");
        assertThat(without.status()).isEqualTo(1);
        assertThat(with.out()).contains("takes it: an entry of `ids` matches.").contains("decides, override-only");
        assertThat(with.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.c                           | 2 | Give one device, by its modalias or by `--device`.",
                "pci:v1 pci:v2 a.c             | 2 | Give one device",
                "--device 5a1f a.c             | 2 | `--device`: `5a1f` is not of the form",
                "--device 1:2                  | 2 | Name a SOURCE, `--kernel`, `--aliases` or `--root` to explain.",
                "--device 1:2 --format yaml a.c | 2 | `--format` is text or json.",
                "pci:v00005a1f a.c             | 3 | `pci:v00005a1f`",
                "--device 1:2 gone.c           | 3 | There is no such file.",
            })
    void mistakesAreNamed(String arguments, int status, String message) {
        Run run = Run.of(("explain " + arguments).split(" +"));

        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }
}
