// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.generation.GoldenComparison;
import org.modaliasc.maven.generation.GoldenRequest;
import org.modaliasc.maven.generation.PackageName;
import org.modaliasc.maven.generation.Product;
import org.modaliasc.maven.generation.UserMistakeException;
import org.modaliasc.maven.headers.DependencyHeaders;

/**
 * Compares the alias lines that the sources give now with golden files that are checked in, so that a review sees every change of
 * them. There is a golden file {@code MODULE.alias} for each module. A difference, a missing file and one that nothing makes any more
 * fail the build with a unified diff, which names the C line behind each new alias.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class VerifyMojo extends AbstractSourceMojo {
    /**
     * Directories of the C sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.source-directories", defaultValue = "${project.basedir}/src/main/modaliasc")
    private List<File> sourceDirectories;

    /**
     * Directory of the golden files. Each execution needs a directory of its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.golden-directory", defaultValue = "${project.basedir}/src/test/golden/modaliasc")
    private File goldenDirectory;

    /**
     * Whether the Java classes that {@code generate} makes are compared too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.generated-sources", defaultValue = "false")
    private boolean generatedSources;

    /**
     * Rewrites the golden files that differ. A build that rewrote something fails that once, so that nobody can rewrite and pass in one
     * step.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.update", defaultValue = "false")
    private boolean update;

    /**
     * Package of the classes, as in {@code generate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.package-name")
    private @Nullable String packageName;

    /**
     * Names of the classes, as in {@code generate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.class-name")
    private @Nullable String className;

    /**
     * Name of one class for all tables together, as in {@code generate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.merge")
    private @Nullable String merge;

    private final GoldenComparison comparison;

    /** Called by Maven. */
    @Inject
    public VerifyMojo(DependencyHeaders dependencies, GoldenComparison comparison) {
        super(dependencies);
        this.comparison = comparison;
    }

    @Override
    void run() throws UserMistakeException, ArtifactResolutionException, IOException {
        String name = packageName == null ? PackageName.of(project()) : packageName;
        Product.Matchers classes =
                new Product.Matchers(name, className, merge, StandardCharsets.UTF_8, GenerateMojo.COMMAND);
        GoldenRequest request = new GoldenRequest(
                settings(),
                generatedSources ? classes : null,
                goldenDirectory.toPath(),
                update,
                failOnMissingSources(),
                failOnWarnings());
        getLog().info(comparison.compare(request, getLog()));
    }

    @Override
    List<File> sourceDirectories() {
        return sourceDirectories;
    }
}
