// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code modaliasc resolve}: modaliases to modules. */
final class ResolveCommand {
    private static final String STANDARD_INPUT = "-";

    private final ParseResult parsed;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    ResolveCommand(ParseResult parsed, InputStream in, PrintStream out, PrintStream err) {
        this.parsed = parsed;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("resolve");
        spec.usageMessage()
                .description("Prints the modules that modprobe would load for a modalias, in its order.")
                .width(100)
                .sortOptions(false)
                .footer(
                        "",
                        "If nothing says where to look, the modules of the running system are looked at.",
                        "Exit status: 0 all found, 1 something has no module, 2 usage, 3 a modalias or source is malformed.",
                        "",
                        "Examples:",
                        "  modaliasc resolve --root /mnt pci:v00008086d00001533sv00008086sd00000001bc02sc00i00",
                        "  modaliasc resolve --vfio --aliases modules.alias $(cat /sys/bus/pci/devices/0000:01:00.0/modalias)",
                        "  modaliasc resolve --vfio --kernel linux-6.12 --config config drivers/vfio/pci \\",
                        "      pci:v000015B3d0000101Esv000015B3sd00000001bc02sc00i00",
                        "  cat /sys/bus/*/devices/*/modalias | modaliasc resolve -");
        LookupOptions.addTo(spec);
        SourceOptions.addTo(spec);
        SourceOptions.addOverrideFlagsTo(spec);
        spec.addOption(OptionSpec.builder("--vfio")
                .description(
                        "Choose the VFIO driver for a PCI device, as libvirt does: the alias with the fewest stars.")
                .build());
        spec.addOption(SourceOptions.value(
                "--format",
                "FORMAT",
                "text (default), json, or ndjson with one object per modalias (default for standard input)."));
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(
                SourceOptions.value("--color", "WHEN", "auto (default), always or never; NO_COLOR is honoured."));
        spec.addOption(Main.help());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("MODALIAS | SOURCE")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Modaliases; - reads them from standard input, one on a line. What ends in .c or has a slash is a C"
                                + " source of a driver to look in, or a directory of them, also by its path in the kernel. With"
                                + " --kernel and no source, all modules of the configuration.")
                .build());
        return spec;
    }

    int run() {
        Operands operands = Operands.of(parsed.matchedPositionalValue(0, List.<String>of()));
        List<String> modaliases = operands.modaliases();
        boolean bulk = modaliases.contains(STANDARD_INPUT);
        ResolutionFormat format =
                ResolutionFormat.named(parsed.matchedOptionValue("--format", bulk ? "ndjson" : "text"));
        List<String> mistakes = new ArrayList<>();
        if (format == null) {
            mistakes.add("`--format` is text, json or ndjson.");
        }
        if (modaliases.isEmpty()) {
            mistakes.add("Name a modalias, such as `pci:v…`; what was named are sources.");
        }
        if (bulk && modaliases.size() > 1) {
            mistakes.add("`-` takes the place of all modaliases.");
        }
        String color = parsed.matchedOptionValue("--color", (String) null);
        SourceOptions sourceOptions = new SourceOptions(parsed);
        mistakes.addAll(sourceOptions.mistakes());
        boolean compiled = !operands.sources().isEmpty() || parsed.hasMatchedOption("--kernel");
        LookupOptions options = new LookupOptions(parsed);
        if (mistakes.isEmpty()) {
            options.open();
            if (options.empty() && !compiled) {
                options.openRunning(Path.of("/"), System.getProperty("os.name"), System.getProperty("os.version"));
            }
            mistakes.addAll(options.mistakes());
        }
        if (format == null || !mistakes.isEmpty()) {
            mistakes.forEach(mistake -> err.println("modaliasc: " + mistake));
            err.println("Try `modaliasc resolve --help`.");
            return ExitStatus.USAGE;
        }
        boolean quiet = parsed.hasMatchedOption("--quiet");
        Findings findings = new Findings(err, quiet, Findings.colored(color));
        findings.print(options.findings());
        if (options.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return ExitStatus.FAILED;
        }
        if (options.running() != null && !quiet) {
            err.println("modaliasc: looking in " + options.running() + '.');
        }
        List<CandidateSource> sources = new ArrayList<>(options.sources());
        boolean incomplete = false;
        if (compiled) {
            try {
                SourceTables tables =
                        SourceTables.compile(sourceOptions.driverRequest(operands.sources()), err, findings, quiet);
                incomplete = tables.incomplete();
                sources.add(new SourceCandidates(tables));
            } catch (IOException failure) {
                err.println("modaliasc: " + failure.getMessage());
                return ExitStatus.FAILED;
            }
        }
        Resolver resolver = new Resolver(sources, parsed.hasMatchedOption("--vfio"));
        Resolutions resolutions = new Resolutions(resolver, format, out);
        int status = bulk ? stream(resolutions, quiet) : each(resolutions, modaliases, quiet);
        return incomplete ? ExitStatus.FAILED : status;
    }

    private int each(Resolutions resolutions, List<String> modaliases, boolean quiet) {
        resolutions.begin(modaliases.size() > 1);
        for (String modalias : modaliases) {
            Resolution resolution = resolutions.add(modalias);
            String shown = '`' + DiagnosticRenderer.visible(shortened(modalias)) + '`';
            if (resolution.problem() != null) {
                err.println("modaliasc: " + shown + ": " + resolution.problem());
            } else if (quiet) {
                continue;
            } else if (resolution.status() == ExitStatus.NEGATIVE) {
                err.println("modaliasc: no module matches " + shown + '.');
            } else if (resolution.best() != null && resolution.best().driver() == null) {
                err.println("modaliasc: aliases do not tell what the driver of module `"
                        + resolution.best().module() + "` is called; often, but not always, it has the same name.");
            }
        }
        resolutions.end();
        return resolutions.status();
    }

    private int stream(Resolutions resolutions, boolean quiet) {
        resolutions.begin(true);
        ModaliasLines lines = new ModaliasLines(in, resolutions::flush);
        try {
            // Nobody listens any more if the output has failed.
            for (String line = lines.next(); line != null && !resolutions.failed(); line = lines.next()) {
                resolutions.add(line);
            }
        } catch (IOException failure) {
            resolutions.end();
            err.println("modaliasc: standard input cannot be read: " + LookupOptions.reason(failure) + '.');
            return ExitStatus.FAILED;
        }
        resolutions.end();
        if (!quiet && resolutions.status() != ExitStatus.SUCCESS) {
            err.println("modaliasc: " + resolutions.summary());
        }
        return resolutions.status();
    }

    private static String shortened(String modalias) {
        return modalias.length() <= 200 ? modalias : modalias.substring(0, 200) + "…";
    }
}
