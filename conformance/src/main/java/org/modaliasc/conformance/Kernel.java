// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distribution kernel: its source tree and what is installed from it.
 *
 * @param release version of the tree, such as {@code 6.12.117}
 * @param arch architecture as the distribution calls it
 * @param tree source tree, unpacked and untouched
 * @param config configuration that the kernel was built with
 * @param modules directory that holds {@code modules.alias} and {@code modules.order}
 */
record Kernel(String release, String arch, Path tree, Path config, Path modules) {
    private static final Pattern RELEASE =
            Pattern.compile("VERSION = (\\d+)\\s+PATCHLEVEL = (\\d+)\\s+SUBLEVEL = (\\d+)");

    /** Finds the parts of a kernel in its source tree and in the directory its package was unpacked to. */
    static Kernel open(Path tree, Path root, String arch) throws IOException {
        Path modules = only(root.resolve("lib/modules"), "*");
        // Newer packages keep the configuration beside the modules.
        Path beside = modules.resolve("config");
        Path config = Files.exists(beside) ? beside : only(root.resolve("boot"), "config-*");
        return new Kernel(releaseOf(tree), arch, tree, config, modules);
    }

    ModulesAlias aliases() throws IOException {
        return ModulesAlias.read(modules.resolve("modules.alias"));
    }

    /** Returns the lines of {@code modules.order}: the installed path of every module, uncompressed. */
    List<String> order() throws IOException {
        return Files.readAllLines(modules.resolve("modules.order"));
    }

    private static Path only(Path directory, String glob) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
            Iterator<Path> paths = found.iterator();
            if (!paths.hasNext()) {
                throw new IOException("There is no `" + glob + "` in " + directory + ".");
            }
            Path path = paths.next();
            if (paths.hasNext()) {
                throw new IOException("There is more than one `" + glob + "` in " + directory + ".");
            }
            return path;
        }
    }

    private static String releaseOf(Path tree) throws IOException {
        Path makefile = tree.resolve("Makefile");
        Matcher release = RELEASE.matcher(Files.readString(makefile, StandardCharsets.UTF_8));
        if (!release.find()) {
            throw new IOException("There is no kernel release in " + makefile + ".");
        }
        return release.group(1) + "." + release.group(2) + "." + release.group(3);
    }
}
