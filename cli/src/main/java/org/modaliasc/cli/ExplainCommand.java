// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.DriverAnswer;
import org.modaliasc.compiler.DriverModel;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.PciModalias;
import org.modaliasc.match.bind.PciDevice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code modaliasc explain}: why drivers and aliases match a device, or do not. */
final class ExplainCommand {
    private final ParseResult parsed;
    private final PrintStream out;
    private final PrintStream err;

    ExplainCommand(ParseResult parsed, PrintStream out, PrintStream err) {
        this.parsed = parsed;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("explain");
        spec.usageMessage()
                .description(
                        "Tells field by field why drivers and aliases match a PCI device or not, and which step decides.")
                .width(100)
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status: 0 something takes the device, 1 nothing does, 2 usage, 3 input failed.",
                        "",
                        "Examples:",
                        "  modaliasc explain --device 5a1f:0100 nic.c",
                        "  modaliasc explain --override vfio-pci --kernel linux-6.12 --config config drivers/vfio/pci \\",
                        "      pci:v000015B3d0000101Esv000015B3sd00000001bc02sc00i00");
        spec.addOption(SourceOptions.value(
                "--device",
                "VENDOR:DEVICE[:SUBVENDOR:SUBDEVICE[:CLASS]]",
                "The device by its ids, in place of a modalias."));
        spec.addOption(SourceOptions.value("--override", "NAME", "The driver_override of the device."));
        spec.addOption(SourceOptions.list(
                "--dynamic-id",
                "[NAME=]VENDOR DEVICE..",
                "Write this to new_id of the driver NAME, or of every driver, first; repeatable."));
        spec.addOption(SourceOptions.value("--driver", "NAME", "Only this driver or module."));
        spec.addOption(OptionSpec.builder("--all")
                .description("Show all that does not match, and not only the closest.")
                .build());
        LookupOptions.addTo(spec);
        SourceOptions.addTo(spec);
        SourceOptions.addOverrideFlagsTo(spec);
        spec.addOption(SourceOptions.value("--format", "FORMAT", "text (default) or json."));
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(
                SourceOptions.value("--color", "WHEN", "auto (default), always or never; NO_COLOR is honoured."));
        spec.addOption(Main.help());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("MODALIAS | SOURCE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "A modalias; C sources of drivers, or directories of them, also by their path in the kernel. With"
                                + " --kernel and no source, all modules of the configuration.")
                .build());
        return spec;
    }

    int run() {
        Operands operands = Operands.of(parsed.matchedPositionalValue(0, List.<String>of()));
        SourceOptions options = new SourceOptions(parsed);
        LookupOptions lookup = new LookupOptions(parsed);
        String format = text("--format");
        List<String> mistakes = new ArrayList<>(options.mistakes());
        if (format != null && !List.of("text", "json").contains(format)) {
            mistakes.add("`--format` is text or json.");
        }
        String modalias = modalias(operands, mistakes);
        boolean sources = !operands.sources().isEmpty() || text("--kernel") != null;
        if (mistakes.isEmpty()) {
            lookup.open();
            mistakes.addAll(lookup.mistakes());
            if (!sources && lookup.empty()) {
                mistakes.add("Name a SOURCE, `--kernel`, `--aliases` or `--root` to explain.");
            }
        }
        if (modalias == null || !mistakes.isEmpty()) {
            mistakes.forEach(mistake -> err.println("modaliasc: " + mistake));
            err.println("Try `modaliasc explain --help`.");
            return ExitStatus.USAGE;
        }
        Findings findings = new Findings(err, parsed.hasMatchedOption("--quiet"), Findings.colored(text("--color")));
        findings.print(lookup.findings());
        boolean failed = lookup.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        PciDevice device;
        try {
            device = new PciDevice(PciModalias.parse(modalias).id()).withDriverOverride(override());
        } catch (IllegalArgumentException mistake) {
            err.println("modaliasc: `" + DiagnosticRenderer.visible(modalias) + "`: " + mistake.getMessage());
            return ExitStatus.FAILED;
        }
        List<Alias> aliases = new ArrayList<>();
        lookup.sources().forEach(source -> source.all().forEach(candidate -> aliases.add(candidate.alias())));
        List<DriverAnswer> drivers = new ArrayList<>();
        if (sources) {
            SourceTables tables;
            try {
                tables = SourceTables.compile(
                        options.driverRequest(operands.sources()), err, findings, parsed.hasMatchedOption("--quiet"));
            } catch (IOException failure) {
                err.println("modaliasc: " + failure.getMessage());
                return ExitStatus.FAILED;
            }
            failed |= tables.incomplete();
            aliases.addAll(SourceCandidates.aliases(tables.aliases(), 0));
            answers(tables, device, drivers);
        }
        if (failed && drivers.isEmpty() && aliases.isEmpty()) {
            return ExitStatus.FAILED;
        }
        Explanation explanation = Explanation.of(modalias, device, drivers, wanted(aliases, drivers));
        out.print(
                "json".equals(format)
                        ? ExplainJson.render(explanation)
                        : ExplainText.render(explanation, parsed.hasMatchedOption("--all"), text("--kernel")));
        return failed ? ExitStatus.FAILED : explanation.matches() ? ExitStatus.SUCCESS : ExitStatus.NEGATIVE;
    }

    private @Nullable String modalias(Operands operands, List<String> mistakes) {
        List<String> modaliases = new ArrayList<>(operands.modaliases());
        String device = text("--device");
        try {
            if (device != null) {
                modaliases.add(PciModalias.of(DeviceOption.parse(device)).toString());
            }
        } catch (IllegalArgumentException mistake) {
            mistakes.add("`--device`: " + mistake.getMessage());
            return null;
        }
        if (modaliases.size() != 1 || modaliases.get(0).equals("-")) {
            mistakes.add("Give one device, by its modalias or by `--device`.");
            return null;
        }
        return modaliases.get(0);
    }

    /** An empty override is none, as in the kernel. */
    private @Nullable String override() {
        String override = text("--override");
        return override == null || override.isEmpty() ? null : override;
    }

    private void answers(SourceTables tables, PciDevice device, List<DriverAnswer> drivers) {
        DynamicIds ids = new DynamicIds(parsed.matchedOptionValue("--dynamic-id", List.<String>of()));
        String wanted = text("--driver");
        for (DriverModel model : DriverModel.of(tables.tables())) {
            boolean named = wanted == null
                    || model.driver().name().equals(wanted)
                    || model.table().module().equals(wanted);
            if (named) {
                drivers.add(DriverAnswer.of(model, ids.addTo(model.driver()), device));
            }
        }
        if (!parsed.hasMatchedOption("--quiet")) {
            ids.refused().forEach(refused -> err.println("note: " + refused + " [explain.dynamic-id]"));
        }
    }

    /** Returns the aliases of the driver asked for: those of its module, and those of a module of its name. */
    private List<Alias> wanted(List<Alias> aliases, List<DriverAnswer> drivers) {
        String wanted = text("--driver");
        if (wanted == null) {
            return aliases;
        }
        Set<String> modules = new HashSet<>(Set.of(wanted.replace('-', '_')));
        drivers.forEach(answer -> modules.add(answer.model().table().module()));
        return aliases.stream()
                .filter(alias -> modules.contains(alias.module()))
                .toList();
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }
}
