// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.MacroOption;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import picocli.CommandLine.Model.ArgSpec;
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
                        "  modaliasc aliases --kernel linux-6.12 --config /boot/config-6.12 linux-6.12/drivers/ata/ahci.c");
        spec.addOption(
                list("-I", "DIR", "Search DIR for includes, before all other directories.", "--include-directory"));
        spec.addOption(list("-D", "NAME[=VALUE]", "Define a macro.", "--define"));
        spec.addOption(list("-U", "NAME", "Undefine a macro.", "--undefine"));
        spec.addOption(list("--include", "FILE", "Include FILE before every source."));
        spec.addOption(value("--module", "NAME", "Take all sources as one module of this name, in link order."));
        spec.addOption(value("--kernel", "TREE", "Use the headers and makefiles of this kernel source tree."));
        spec.addOption(value("--config", "FILE", "The configuration of that kernel."));
        spec.addOption(value("--arch", "ARCH", "The architecture, if not the one that the configuration is for."));
        spec.addOption(OptionSpec.builder("--bus")
                .paramLabel("LIST")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .description("Only tables of these buses, separated by commas: " + names() + ".")
                .build());
        spec.addOption(value("--format", "FORMAT", "text (default), json, or ndjson with one object per line."));
        spec.addOption(value("-o", "FILE", "Write to FILE, which stays as it is if anything fails.", "--output"));
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(value("--color", "WHEN", "auto (default), always or never; NO_COLOR is honoured."));
        spec.addOption(Main.help());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SOURCE")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("C sources. Each is a module of its own unless --module is given.")
                .build());
        return spec;
    }

    private static OptionSpec list(String name, String label, String description, String... more) {
        return builder(name, label, description, more)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .build();
    }

    private static OptionSpec value(String name, String label, String description, String... more) {
        return builder(name, label, description, more).type(String.class).build();
    }

    private static OptionSpec.Builder builder(String name, String label, String description, String... more) {
        String[] names = new String[more.length + 1];
        names[0] = name;
        System.arraycopy(more, 0, names, 1, more.length);
        return OptionSpec.builder(names).paramLabel(label).description(description);
    }

    private static String names() {
        return String.join(", ", Buses.all().stream().map(Bus::name).toList());
    }

    int run() {
        List<String> mistakes = new ArrayList<>();
        AliasFormat format = AliasFormat.named(text("--format"));
        if (format == null) {
            mistakes.add("`--format` is text, json or ndjson.");
        }
        String color = text("--color");
        if (color != null && !Set.of("auto", "always", "never").contains(color)) {
            mistakes.add("`--color` is auto, always or never.");
        }
        for (String bus : texts("--bus")) {
            if (Buses.find(bus) == null) {
                mistakes.add("There is no bus `" + bus + "`; known are " + names() + ".");
            }
        }
        KernelSource kernel = null;
        String tree = text("--kernel");
        String config = text("--config");
        if (tree != null && config != null) {
            kernel = new KernelSource(tree, config, text("--arch"));
        } else if (tree != null || config != null || text("--arch") != null) {
            mistakes.add("`--kernel` and `--config` belong together, and `--arch` to both.");
        }
        if (format == null || !mistakes.isEmpty()) {
            mistakes.forEach(mistake -> err.println("modaliasc: " + mistake));
            err.println("Try `modaliasc aliases --help`.");
            return ExitStatus.USAGE;
        }
        return compile(kernel, format, color);
    }

    private int compile(@Nullable KernelSource kernel, AliasFormat format, @Nullable String color) {
        CompileRequest request = CompileRequest.of(parsed.matchedPositionalValue(0, List.<String>of()))
                .includeDirectories(texts("-I"))
                .macros(macros())
                .forcedIncludes(texts("--include"))
                .moduleName(text("--module"))
                .kernel(kernel)
                .buses(new TreeSet<>(texts("--bus")))
                .build();
        CompileResult result = new TableCompiler().compile(request);
        Findings findings = new Findings(err, parsed.hasMatchedOption("--quiet"), Findings.colored(color));
        findings.print(result.diagnostics());
        return write(result, format.render(result.aliases()));
    }

    /** Options in the order they are given: a macro that is undefined and then defined is defined. */
    private List<MacroOption> macros() {
        List<MacroOption> macros = new ArrayList<>();
        int defined = 0;
        int undefined = 0;
        for (ArgSpec argument : parsed.matchedArgs()) {
            if (argument instanceof OptionSpec option && option.names()[0].equals("-D")) {
                macros.add(MacroOption.define(texts("-D").get(defined++)));
            } else if (argument instanceof OptionSpec option && option.names()[0].equals("-U")) {
                macros.add(MacroOption.undefine(texts("-U").get(undefined++)));
            }
        }
        return macros;
    }

    private int write(CompileResult result, String text) {
        String output = text("-o");
        int status = result.incomplete() ? ExitStatus.FAILED : ExitStatus.SUCCESS;
        if (output == null) {
            out.print(text);
            return status;
        }
        if (result.incomplete()) {
            err.println("modaliasc: " + output + " is left as it was because of the errors above.");
            return status;
        }
        try {
            OutputFile.write(Path.of(output), text.getBytes(StandardCharsets.UTF_8));
            return status;
        } catch (IOException failure) {
            err.println("modaliasc: " + output + " cannot be written: " + OutputFile.reason(failure) + '.');
            return ExitStatus.FAILED;
        }
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }

    private List<String> texts(String option) {
        return parsed.matchedOptionValue(option, List.<String>of());
    }
}
