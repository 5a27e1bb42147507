// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.TreeResult;
import org.modaliasc.compiler.output.OutputFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code modaliasc aliases}: C sources to alias lines. */
final class AliasesCommand {
    private final ParseResult parsed;
    private final PrintStream out;
    private final PrintStream err;

    AliasesCommand(ParseResult parsed, PrintStream out, PrintStream err) {
        this.parsed = parsed;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("aliases");
        spec.usageMessage()
                .description(
                        "Prints the lines that building the sources and running depmod would add to modules.alias.")
                .width(100)
                .sortOptions(false)
                .footer(
                        "",
                        "Examples:",
                        "  modaliasc aliases -I include --module nic nic_main.c nic_ids.c",
                        "  modaliasc aliases --kernel linux-6.12 --config /boot/config-6.12 linux-6.12/drivers/ata/ahci.c",
                        "  modaliasc aliases --kernel linux-6.12 --config /boot/config-6.12 --bus pci -o pci.alias");
        SourceOptions.addTo(spec);
        SourceOptions.addOverrideFlagsTo(spec);
        spec.addOption(
                SourceOptions.value("--format", "FORMAT", "text (default), json, or ndjson with one object per line."));
        spec.addOption(SourceOptions.value(
                "-o", "FILE", "Write to FILE, which stays as it is if anything fails.", "--output"));
        spec.addOption(OptionSpec.builder("--strict")
                .description("Stop at the first error instead of leaving out what cannot be compiled.")
                .build());
        spec.addOption(SourceOptions.value(
                "--cache", "DIR", "Keep the results of a whole kernel in DIR, not in the user's cache directory."));
        spec.addOption(OptionSpec.builder("--no-cache")
                .description("Keep no results, and use none that were kept.")
                .build());
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(
                SourceOptions.value("--color", "WHEN", "auto (default), always or never; NO_COLOR is honoured."));
        spec.addOption(Main.help());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SOURCE")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "C sources. Each is a module of its own unless --module is given. Without any, all modules that the"
                                + " configuration of the kernel builds.")
                .build());
        return spec;
    }

    int run() {
        List<String> mistakes = new ArrayList<>();
        AliasFormat format = AliasFormat.named(text("--format"));
        if (format == null) {
            mistakes.add("`--format` is text, json or ndjson.");
        }
        SourceOptions sources = new SourceOptions(parsed);
        mistakes.addAll(sources.mistakes());
        boolean wholeTree = parsed.matchedPositionalValue(0, List.<String>of()).isEmpty();
        if (wholeTree && text("--kernel") == null) {
            mistakes.add("Name a SOURCE, or a kernel by `--kernel` and `--config` to take all of it.");
        }
        if (wholeTree && text("--module") != null) {
            mistakes.add("`--module` needs a SOURCE.");
        }
        if (format == null || !mistakes.isEmpty()) {
            mistakes.forEach(mistake -> err.println("modaliasc: " + mistake));
            err.println("Try `modaliasc aliases --help`.");
            return ExitStatus.USAGE;
        }
        return wholeTree ? compileTree(sources.request(), format) : compile(sources.request(), format);
    }

    private int compile(CompileRequest request, AliasFormat format) {
        CompileResult result = new TableCompiler().compile(request);
        findings().print(result.diagnostics());
        boolean stopped = result.incomplete() && parsed.hasMatchedOption("--strict");
        return write(result.incomplete(), stopped ? "" : format.render(result.aliases()));
    }

    private int compileTree(CompileRequest settings, AliasFormat format) {
        boolean strict = parsed.hasMatchedOption("--strict");
        TreeResult result =
                new TreeAliases(err, parsed.hasMatchedOption("--quiet"), cache()).compile(settings, format, strict);
        findings().print(result.diagnostics());
        boolean stopped = result.incomplete() && strict;
        return write(result.incomplete(), stopped ? "" : format.render(result));
    }

    private @Nullable Path cache() {
        String named = text("--cache");
        if (parsed.hasMatchedOption("--no-cache")) {
            return null;
        }
        return named == null ? CacheLocation.of(System::getenv) : Path.of(named);
    }

    private Findings findings() {
        return new Findings(err, parsed.hasMatchedOption("--quiet"), Findings.colored(text("--color")));
    }

    private int write(boolean incomplete, String text) {
        String output = text("-o");
        int status = incomplete ? ExitStatus.FAILED : ExitStatus.SUCCESS;
        if (output == null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes, 0, bytes.length);
            return status;
        }
        if (incomplete) {
            err.println("modaliasc: " + output + " is left as it was because of the errors above.");
            return status;
        }
        try {
            OutputFile.write(OutputFile.path(output), text.getBytes(StandardCharsets.UTF_8));
            return status;
        } catch (IOException failure) {
            err.println("modaliasc: " + output + " cannot be written: " + OutputFile.reason(failure) + '.');
            return ExitStatus.FAILED;
        }
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }
}
