// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.RebindPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code modaliasc plan}: which writes to sysfs give devices to another driver. It makes none of them. */
final class PlanCommand {
    private static final String BIND = "bind";

    private final ParseResult parsed;
    private final PrintStream out;
    private final PrintStream err;

    PlanCommand(ParseResult parsed, PrintStream out, PrintStream err) {
        this.parsed = parsed;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .name("plan")
                .addSubcommand(BIND, action(BIND))
                .addSubcommand("restore", action("restore"));
        spec.usageMessage()
                .description(
                        "Prints the writes to sysfs that give PCI devices to a driver, or back. It only reads, and makes none of them.")
                .width(100);
        spec.addOption(Main.help());
        return spec;
    }

    private static CommandSpec action(String name) {
        boolean bind = name.equals(BIND);
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .description(
                        bind
                                ? "Prints the writes to sysfs that bind PCI devices to a driver, whatever their ids are."
                                : "Prints the writes to sysfs that undo `plan bind`.")
                .width(100)
                .sortOptions(false)
                .footer(
                        "",
                        "Examples:",
                        "  modaliasc plan " + name + " --address 0000:03:00.0"
                                + (bind ? " --driver vfio-pci" : " --driver e1000e"),
                        "  modaliasc plan " + name + " --address 0000:03:00.0" + (bind ? " --driver vfio-pci" : "")
                                + " --sysfs /sys --whole-group");
        spec.addOption(OptionSpec.builder("--driver")
                .paramLabel("NAME")
                .type(String.class)
                .required(bind)
                .description(
                        bind
                                ? "The driver, by its own name and not by that of its module."
                                : "The driver that the devices are expected to go back to.")
                .build());
        PlanDevices.addTo(spec);
        PlanContenders.addTo(spec);
        spec.addOption(SourceOptions.value("--format", "FORMAT", "text (default), shell or json."));
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(Main.help());
        return spec;
    }

    int run() {
        String format = text("--format");
        if (format != null && !List.of("text", "shell", "json").contains(format)) {
            return usage("`--format` is text, shell or json.");
        }
        try {
            PlanDevices devices = PlanDevices.of(parsed);
            if (devices.states().isEmpty()) {
                err.println("modaliasc: No device is left to plan for.");
                return ExitStatus.NEGATIVE;
            }
            boolean bind = parsed.commandSpec().name().equals(BIND);
            String driver = text("--driver");
            RebindPlan plan = bind && driver != null
                    ? RebindPlan.bind(devices.states(), driver)
                    : RebindPlan.restore(devices.states(), driver);
            List<PlanWarning> warnings = PlanWarning.of(plan, devices, PlanContenders.of(parsed, plan, devices, err));
            out.print(
                    "json".equals(format)
                            ? PlanJson.render(plan, bind, warnings)
                            : "shell".equals(format) ? PlanShell.render(plan) : PlanText.render(plan));
            if (!"json".equals(format) && !parsed.hasMatchedOption("--quiet")) {
                warnings.forEach(warning ->
                        err.println(warning.severity() + ": " + warning.message() + " [" + warning.id() + "]"));
            }
            return ExitStatus.SUCCESS;
        } catch (IllegalArgumentException mistake) {
            return usage(String.valueOf(mistake.getMessage()));
        } catch (IOException failure) {
            err.println("modaliasc: " + failure.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private int usage(String mistake) {
        err.println("modaliasc: " + mistake);
        err.println("Try `modaliasc plan " + parsed.commandSpec().name() + " --help`.");
        return ExitStatus.USAGE;
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }
}
