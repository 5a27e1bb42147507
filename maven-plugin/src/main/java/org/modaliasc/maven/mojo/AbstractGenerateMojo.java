// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.generation.PackageName;
import org.modaliasc.maven.generation.Product;
import org.modaliasc.maven.generation.TableBuild;
import org.modaliasc.maven.generation.UserMistakeException;
import org.modaliasc.maven.headers.DependencyHeaders;

/** What the goals that make Java classes have in common. */
abstract class AbstractGenerateMojo extends AbstractBuildMojo {
    /**
     * Package of the classes. If not given, it is made of the group id and the artifact id of the project, with a dot between them; a
     * character that cannot be part of a Java name becomes {@code _}, {@code _} is put before a digit that a part begins with and
     * behind a part that is a word of the Java language. So {@code org.example} and {@code nic-driver} give {@code
     * org.example.nic_driver}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.package-name")
    private @Nullable String packageName;

    /**
     * Names of the classes: text in which <code>{table}</code>, <code>{module}</code> and <code>{source}</code> stand for the names of
     * the table, its module and its source without suffix, in camel case. If not given, a class has the name of its table, with that of
     * its module in front if several tables share it: {@code zephyr_ids} becomes {@code ZephyrIds}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.class-name")
    private @Nullable String className;

    /**
     * Name of one class for all tables together, searched in the order of the paths of their sources. If not given, each table has a
     * class of its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.merge")
    private @Nullable String merge;

    /**
     * Encoding of the Java sources. What it does not have is written as a Unicode escape.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    AbstractGenerateMojo(DependencyHeaders dependencies, TableBuild build) {
        super(dependencies, build);
    }

    @Override
    final void run() throws UserMistakeException, ArtifactResolutionException, IOException {
        String name = packageName == null ? PackageName.of(project()) : packageName;
        // Before anything can go wrong: an editor needs to know the directory also while a table has a mistake.
        register(outputDirectory());
        build(
                new Product.Matchers(name, className, merge, charset(), command()),
                outputDirectory().toPath());
    }

    abstract File outputDirectory();

    /** Returns what the classes say of how to generate them again. */
    abstract String command();

    private Charset charset() throws UserMistakeException {
        try {
            return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new UserMistakeException("There is no encoding `" + encoding + "`.");
        }
    }

    /** Adds a directory to those that are compiled. */
    abstract void register(File directory);
}
