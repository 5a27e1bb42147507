// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modaliasc.compiler.HeadStart;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code modaliasc} command. */
public final class Main {
    private static final List<String> VERBS = List.of("aliases", "generate", "explain", "plan", "resolve");

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        // Bytes must not depend on the locale, and a stream of our own reports a full disk, which System.out hides.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(args, out, err);
        err.flush();
        Runtime.getRuntime().halt(status);
    }

    /**
     * Runs the command in this process.
     *
     * @param args verb, options and operands
     * @param out takes data
     * @param err takes everything else
     * @return the exit status, one of {@link ExitStatus}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, System.in, out, err);
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            // Answered before the argument parser is loaded: scripts ask this often.
            out.println("modaliasc " + Version.text());
            return flushed(out, err, ExitStatus.SUCCESS);
        }
        try {
            return flushed(out, err, dispatch(args, in, out, err));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            err.println("modaliasc: internal error: " + failure);
            err.println("This is a fault of modaliasc; please report it with the input that shows it.");
            if (System.getenv("MODALIASC_DEBUG") != null) {
                failure.printStackTrace(err);
            }
            return ExitStatus.INTERNAL;
        }
    }

    /** Tells, before the arguments are parsed, whether results of an earlier run may be looked for. */
    static boolean recalls(String[] args) {
        if (args.length == 0 || !args[0].equals("aliases")) {
            return false;
        }
        boolean kernel = false;
        for (String argument : args) {
            kernel |= argument.equals("--kernel") || argument.startsWith("--kernel=");
        }
        return kernel;
    }

    private static int dispatch(String[] args, InputStream in, PrintStream out, PrintStream err) {
        // No option is of these types, and their converters would load what the platform has for dates and databases.
        System.setProperty("picocli.converters.excludes", "java.*");
        // Nor is anything here Groovy, which would be looked for in every jar.
        System.setProperty("picocli.disable.closures", "true");
        if (recalls(args)) {
            // Nobody waits for the end: what is not loaded by then is loaded when it is needed.
            HeadStart.beginToRecall();
        }
        CommandLine commandLine = new CommandLine(spec(args.length == 0 ? "" : args[0]));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(args);
        } catch (ParameterException mistake) {
            err.println("modaliasc: " + mistake.getMessage());
            err.println("Try `" + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
            return ExitStatus.USAGE;
        }
        ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        verb = verb.hasSubcommand() ? verb.subcommand() : verb;
        if (parsed.hasMatchedOption("--help") || verb.hasMatchedOption("--help")) {
            out.print(verb.commandSpec().commandLine().getUsageMessage());
            return ExitStatus.SUCCESS;
        }
        if (!parsed.hasSubcommand() || verb.commandSpec().name().equals("plan")) {
            err.print(verb.commandSpec().commandLine().getUsageMessage());
            return ExitStatus.USAGE;
        }
        return switch (parsed.subcommand().commandSpec().name()) {
            case "generate" -> new GenerateCommand(verb, err).run();
            case "explain" -> new ExplainCommand(verb, out, err).run();
            case "plan" -> new PlanCommand(verb, out, err).run();
            case "resolve" -> new ResolveCommand(verb, in, out, err).run();
            default -> new AliasesCommand(verb, out, err).run();
        };
    }

    // The command is described by calls and not by annotations: reading those by reflection doubles the time to start.
    private static CommandSpec spec(String first) {
        CommandSpec spec = CommandSpec.create().name("modaliasc");
        // Behind a verb the others do not matter.
        for (String verb : VERBS.contains(first) ? List.of(first) : VERBS) {
            spec.addSubcommand(
                    verb,
                    switch (verb) {
                        case "generate" -> GenerateCommand.spec();
                        case "explain" -> ExplainCommand.spec();
                        case "plan" -> PlanCommand.spec();
                        case "resolve" -> ResolveCommand.spec();
                        default -> AliasesCommand.spec();
                    });
        }
        spec.usageMessage()
                .description(
                        "Compiles C device-id tables to the alias lines of a Linux kernel build, or to Java, and looks modaliases up.")
                .width(100)
                .footer(
                        "",
                        "Exit status: 0 success, 1 negative answer, 2 usage, 3 input or output failed, 70 internal error.");
        spec.addOption(OptionSpec.builder("-V", "--version")
                .description("Print the version and exit.")
                .build());
        spec.addOption(help());
        return spec;
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this text and exit.")
                .build();
    }

    private static int flushed(PrintStream out, PrintStream err, int status) {
        if (out.checkError()) {
            err.println("modaliasc: the output cannot be written.");
            return status == ExitStatus.SUCCESS ? ExitStatus.FAILED : status;
        }
        return status;
    }
}
