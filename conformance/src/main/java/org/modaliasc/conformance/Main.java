// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Compares one kernel that the script {@code conformance/run} has fetched. */
public final class Main {
    private static final int OK = 0;
    private static final int DIFFERS = 1;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;

    private Main() {}

    /** Runs and ends the process. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /**
     * Compares a kernel and returns the exit code.
     *
     * @param args {@code list}, {@code all}, {@code tree} or {@code lookup}, the source tree, the directory of the unpacked image, the architecture
     */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 4 || !List.of("list", "all", "tree", "lookup").contains(args.get(0))) {
            err.println("Usage: list|all|tree|lookup TREE IMAGE ARCH");
            return USAGE;
        }
        try {
            Kernel kernel = Kernel.open(Path.of(args.get(1)), Path.of(args.get(2)), args.get(3));
            if (args.get(0).equals("lookup")) {
                return new LookupComparison(kernel, Path.of(args.get(2)), out).run() ? OK : DIFFERS;
            }
            KernelComparison comparison = new KernelComparison(kernel, out);
            List<Scoreboard> boards = switch (args.get(0)) {
                case "all" -> List.of(comparison.everyPciModule());
                case "tree" -> List.of(comparison.wholeTree());
                default -> List.of(comparison.vfioDrivers(), comparison.listedModules());
            };
            boards.forEach(Scoreboard::printScore);
            return boards.stream().allMatch(Scoreboard::isPerfect) ? OK : DIFFERS;
        } catch (IOException | UncheckedIOException failure) {
            err.println("conformance: " + failure);
            return UNREADABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNREADABLE;
        }
    }
}
