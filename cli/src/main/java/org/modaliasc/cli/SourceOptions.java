// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.MacroOption;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.bus.OverrideFlag;
import org.modaliasc.compiler.bus.OverrideFlags;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what to compile and with what, shared by all verbs that compile. */
final class SourceOptions {
    private final ParseResult parsed;

    SourceOptions(ParseResult parsed) {
        this.parsed = parsed;
    }

    static void addTo(CommandSpec spec) {
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
    }

    /** Adds what only those need that make aliases. */
    static void addOverrideFlagsTo(CommandSpec spec) {
        spec.addOption(list(
                "--override-flag",
                "VALUE=NAME",
                "Make aliases with the prefix NAME_BUS: of entries whose override field is VALUE, as 1=vfio does."));
    }

    static OptionSpec list(String name, String label, String description, String... more) {
        return builder(name, label, description, more)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .build();
    }

    static OptionSpec value(String name, String label, String description, String... more) {
        return builder(name, label, description, more).type(String.class).build();
    }

    private static OptionSpec.Builder builder(String name, String label, String description, String... more) {
        String[] names = new String[more.length + 1];
        names[0] = name;
        System.arraycopy(more, 0, names, 1, more.length);
        return OptionSpec.builder(names).paramLabel(label).description(description);
    }

    private static String names() {
        // No stream: each run that compiles begins with this, and would wait for its classes.
        StringJoiner names = new StringJoiner(", ");
        for (Bus bus : Buses.all()) {
            names.add(bus.name());
        }
        return names.toString();
    }

    static List<String> colorMistakes(@Nullable String color) {
        return color == null || Set.of("auto", "always", "never").contains(color)
                ? List.of()
                : List.of("`--color` is auto, always or never.");
    }

    /** Returns one sentence for each option that makes no sense. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        mistakes.addAll(colorMistakes(text("--color")));
        for (String bus : texts("--bus")) {
            if (Buses.find(bus) == null) {
                mistakes.add("There is no bus `" + bus + "`; known are " + names() + ".");
            }
        }
        try {
            OverrideFlags.with(overrideFlags());
        } catch (IllegalArgumentException mistake) {
            mistakes.add("`--override-flag`: " + mistake.getMessage());
        }
        boolean tree = text("--kernel") != null;
        boolean config = text("--config") != null;
        if (tree != config || (!tree && text("--arch") != null)) {
            mistakes.add("`--kernel` and `--config` belong together, and `--arch` to both.");
        }
        return mistakes;
    }

    /** Returns the request, provided that there are no mistakes. */
    CompileRequest request() {
        return request(parsed.matchedPositionalValue(0, List.<String>of())).build();
    }

    /** Returns the request for what some operands name, the drivers that match by the tables included. */
    CompileRequest driverRequest(List<String> operands) throws IOException {
        return request(SourcePaths.of(operands, text("--kernel"))).drivers(true).build();
    }

    private CompileRequest.Builder request(List<String> sources) {
        String tree = text("--kernel");
        String config = text("--config");
        return CompileRequest.of(sources)
                .includeDirectories(texts("-I"))
                .macros(macros())
                .forcedIncludes(texts("--include"))
                .moduleName(text("--module"))
                .kernel(tree == null || config == null ? null : new KernelSource(tree, config, text("--arch")))
                .buses(new TreeSet<>(texts("--bus")))
                .overrideFlags(overrideFlags());
    }

    private List<OverrideFlag> overrideFlags() {
        return texts("--override-flag").stream().map(OverrideFlag::parse).toList();
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

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }

    private List<String> texts(String option) {
        return parsed.matchedOptionValue(option, List.<String>of());
    }
}
