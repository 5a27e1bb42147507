// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.DriverModel;
import org.modaliasc.match.alias.ModaliasException;
import org.modaliasc.match.alias.PciModalias;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.plan.DevicePlan;
import org.modaliasc.match.plan.RebindPlan;
import org.modaliasc.match.plan.Sysfs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Finds which of some drivers, given by their sources, could take a device while a plan is carried out. */
final class PlanContenders {
    private PlanContenders() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(SourceOptions.value(
                "--modalias", "MODALIAS", "The modalias of the devices, if --sysfs does not tell it."));
        SourceOptions.addTo(spec);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SOURCE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("C sources of drivers that may be loaded: it is said which of them could interfere.")
                .build());
    }

    /** Returns the names of contenders for each device that has any. */
    static Map<DevicePlan, List<String>> of(ParseResult parsed, RebindPlan plan, PlanDevices devices, PrintStream err)
            throws IOException {
        Map<DevicePlan, List<String>> contenders = new LinkedHashMap<>();
        SourceOptions options = new SourceOptions(parsed);
        List<String> mistakes = options.mistakes();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.get(0));
        }
        List<String> operands = parsed.matchedPositionalValue(0, List.<String>of());
        if (operands.isEmpty()) {
            return contenders;
        }
        Findings findings = new Findings(err, parsed.hasMatchedOption("--quiet"), false);
        SourceTables sources = SourceTables.compile(options.driverRequest(operands), err, findings, true);
        List<PciDriver> drivers = DriverModel.of(sources.tables()).stream()
                .filter(model -> !model.driver().name().isEmpty())
                .map(DriverModel::driver)
                .toList();
        for (DevicePlan device : plan.devices()) {
            PciDevice id = device(parsed, device, devices.sysfs());
            List<String> names = device.contenders(id, drivers).stream()
                    .map(PciDriver::name)
                    .filter(name -> !name.equals(device.driver()))
                    .toList();
            if (!names.isEmpty() && !device.writes().isEmpty()) {
                contenders.put(device, names);
            }
        }
        return contenders;
    }

    private static PciDevice device(ParseResult parsed, DevicePlan device, @Nullable Sysfs sysfs) throws IOException {
        String modalias = parsed.matchedOptionValue("--modalias", (String) null);
        if (modalias == null && sysfs != null) {
            modalias = sysfs.modalias(device.before().address());
        }
        if (modalias == null) {
            throw new IllegalArgumentException("Sources are compared with devices: give `--modalias` or `--sysfs`.");
        }
        try {
            return new PciDevice(PciModalias.parse(modalias).id());
        } catch (ModaliasException mistake) {
            throw new IllegalArgumentException(mistake.getMessage(), mistake);
        }
    }
}
