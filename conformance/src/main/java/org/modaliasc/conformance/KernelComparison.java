// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.TreeProgress;
import org.modaliasc.compiler.TreeRequest;
import org.modaliasc.compiler.TreeResult;

/** The comparisons made for one kernel. Each prints the differences as they come. */
final class KernelComparison {
    private static final Set<String> LISTED_BUSES = Set.of("pci", "vfio_pci");

    private final Kernel kernel;
    private final PrintStream out;

    KernelComparison(Kernel kernel, PrintStream out) {
        this.kernel = kernel;
        this.out = out;
    }

    /** Compares the modules of {@code modules.list} with the kernel's own {@code modules.alias}. */
    Scoreboard listedModules() throws IOException {
        Scoreboard scores = new Scoreboard(label(""), "modules", kernel.tree(), LISTED_BUSES::contains, out);
        Configuration configuration = Configuration.parse(Files.readAllLines(kernel.config()));
        new ListComparison(ListedModule.parse(resource("modules.list")), configuration, kernel.aliases())
                .run(compiler(kernel.config()), scores);
        return scores;
    }

    /** Compares the VFIO drivers, which no distribution builds as a whole, with the lines noted in {@code vfio.alias}. */
    Scoreboard vfioDrivers() throws IOException {
        Scoreboard scores = new Scoreboard(label("+vfio"), "modules", kernel.tree(), bus -> true, out);
        Configuration configuration =
                Configuration.parse(Files.readAllLines(kernel.config())).with(resource("vfio.config"));
        Path config = Files.createTempFile("modaliasc-vfio", ".config");
        try {
            Files.write(config, configuration.lines());
            new ListComparison(
                            driversOfThisTree(ListedModule.parse(resource("vfio.list")), scores),
                            configuration,
                            ModulesAlias.parse(resource("vfio.alias")))
                    .run(compiler(config), scores);
        } finally {
            Files.delete(config);
        }
        return scores;
    }

    // No configuration can build a driver that came with a later release.
    private List<ListedModule> driversOfThisTree(List<ListedModule> drivers, Scoreboard scores) {
        List<ListedModule> there = new ArrayList<>();
        for (ListedModule driver : drivers) {
            if (Files.exists(kernel.tree().resolve(driver.sources().get(0)))) {
                there.add(driver);
            } else {
                scores.note("the tree has no `" + driver.name() + "`.");
            }
        }
        return there;
    }

    /** Compares every module with {@code pci:} lines, directory by directory. */
    Scoreboard everyPciModule() throws IOException {
        Scoreboard scores = new Scoreboard(label("+all"), "directories", kernel.tree(), "pci"::equals, out);
        new DirectorySweep("pci", "pci_device_id", kernel.tree(), kernel.order())
                .run(kernel.aliases(), compiler(kernel.config()), scores);
        return scores;
    }

    /** Compares all modules of the kernel, compiled from its tree as a whole. */
    Scoreboard wholeTree() throws IOException {
        Scoreboard scores = new Scoreboard(label("+tree"), "modules", kernel.tree(), LISTED_BUSES::contains, out);
        KernelSource source =
                new KernelSource(kernel.tree().toString(), kernel.config().toString(), null);
        CompileRequest settings =
                CompileRequest.of(List.of()).kernel(source).buses(Set.of("pci")).build();
        TreeResult result = new TableCompiler().compileTree(new TreeRequest(settings, false, false), TreeProgress.NONE);
        Configuration configuration = Configuration.parse(Files.readAllLines(kernel.config()));
        new TreeComparison(LISTED_BUSES, kernel.aliases(), configuration).run(result, scores);
        return scores;
    }

    private AliasCompiler compiler(Path config) {
        return new TreeCompiler(kernel.tree(), config);
    }

    private String label(String suffix) {
        return kernel.release() + " " + kernel.arch() + suffix;
    }

    private static List<String> resource(String name) {
        try (InputStream in = KernelComparison.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource `" + name + "` is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
