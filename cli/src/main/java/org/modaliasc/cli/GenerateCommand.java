// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.emit.GeneratedClass;
import org.modaliasc.compiler.output.OutputFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code modaliasc generate}: C sources to Java matchers. */
final class GenerateCommand {
    private final ParseResult parsed;
    private final PrintStream err;

    GenerateCommand(ParseResult parsed, PrintStream err) {
        this.parsed = parsed;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("generate");
        spec.usageMessage()
                .description("Writes a Java class for each PCI id table: which entry matches this device?")
                .width(100)
                .sortOptions(false)
                .footer(
                        "",
                        "The classes need modaliasc-match-core and nothing else.",
                        "",
                        "Examples:",
                        "  modaliasc generate --package org.example.ids --output src/main/java -I include nic_ids.c",
                        "  modaliasc generate --package org.example.ids --output out --merge AllDrivers first.c second.c");
        spec.addOption(OptionSpec.builder("--package")
                .paramLabel("NAME")
                .type(String.class)
                .required(true)
                .description("The package of the classes.")
                .build());
        spec.addOption(OptionSpec.builder("--output", "-o")
                .paramLabel("DIR")
                .type(String.class)
                .required(true)
                .description("The root of the Java sources; nothing is written there if anything fails.")
                .build());
        spec.addOption(SourceOptions.value(
                "--merge",
                "NAME",
                "Write one class of this name for all tables, searched in the order of the sources."));
        SourceOptions.addTo(spec);
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print errors only.")
                .build());
        spec.addOption(
                SourceOptions.value("--color", "WHEN", "auto (default), always or never; NO_COLOR is honoured."));
        spec.addOption(Main.help());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SOURCE")
                .required(true)
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("C sources.")
                .build());
        return spec;
    }

    int run() {
        SourceOptions sources = new SourceOptions(parsed);
        List<String> mistakes = new ArrayList<>(sources.mistakes());
        String packageName = required("--package");
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            mistakes.add("`" + packageName + "` is no name for a Java package.");
        }
        String merged = text("--merge");
        if (merged != null && (merged.contains(".") || !SourceVersion.isName(merged, SourceVersion.RELEASE_17))) {
            mistakes.add("`" + merged + "` is no name for a Java class.");
        }
        if (!mistakes.isEmpty()) {
            mistakes.forEach(mistake -> err.println("modaliasc: " + mistake));
            err.println("Try `modaliasc generate --help`.");
            return ExitStatus.USAGE;
        }
        GenerateResult result =
                new TableCompiler().generate(new GenerateRequest(sources.request(), packageName, merged));
        Findings findings = new Findings(err, parsed.hasMatchedOption("--quiet"), Findings.colored(text("--color")));
        findings.print(result.diagnostics());
        if (result.incomplete()) {
            err.println("modaliasc: no class is written because of the errors above.");
            return ExitStatus.FAILED;
        }
        return write(required("--output"), result.classes());
    }

    private int write(String output, List<GeneratedClass> classes) {
        String place = output;
        try {
            Path root = OutputFile.path(output);
            for (GeneratedClass generated : classes) {
                Path file = root.resolve(generated.path());
                place = file.toString();
                Path directory = file.getParent();
                if (directory != null) {
                    Files.createDirectories(directory);
                }
                OutputFile.write(file, generated.text().getBytes(StandardCharsets.UTF_8));
            }
            return ExitStatus.SUCCESS;
        } catch (IOException failure) {
            err.println("modaliasc: " + place + " cannot be written: " + OutputFile.reason(failure) + '.');
            return ExitStatus.FAILED;
        }
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }

    /** Of an option without which the arguments are not parsed at all. */
    private String required(String option) {
        String value = text(option);
        return value == null ? "" : value;
    }
}
