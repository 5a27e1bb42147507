// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.modaliasc.maven.freshness.StateFile;
import org.modaliasc.maven.generation.GenerationRequest;
import org.modaliasc.maven.generation.Outcome;
import org.modaliasc.maven.generation.OutputClaims;
import org.modaliasc.maven.generation.Product;
import org.modaliasc.maven.generation.TableBuild;
import org.modaliasc.maven.generation.UserMistakeException;
import org.modaliasc.maven.headers.DependencyHeaders;

/** What the goals that write files of the build have in common. */
abstract class AbstractBuildMojo extends AbstractSourceMojo {
    private static final String CLAIMS = OutputClaims.class.getName();

    /**
     * Whether the goal does nothing if nothing has changed since it ran last: the sources, every header that was read or would be read
     * now, the files that were written, the parameters and the version of this plugin. It compares contents, not times.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.incremental", defaultValue = "true")
    private boolean incremental;

    /** Where the goal remembers what it did. */
    @Parameter(defaultValue = "${project.build.directory}/modaliasc", readonly = true, required = true)
    private File stateDirectory;

    private final TableBuild build;

    AbstractBuildMojo(DependencyHeaders dependencies, TableBuild build) {
        super(dependencies);
        this.build = build;
    }

    private OutputClaims claims() {
        synchronized (project()) {
            if (!(project().getContextValue(CLAIMS) instanceof OutputClaims claims)) {
                OutputClaims first = new OutputClaims();
                project().setContextValue(CLAIMS, first);
                return first;
            }
            return claims;
        }
    }

    /** Makes a product of the sources and tells about it. */
    final void build(Product product, Path outputDirectory)
            throws UserMistakeException, ArtifactResolutionException, IOException {
        GenerationRequest request = new GenerationRequest(
                settings(),
                product,
                outputDirectory,
                StateFile.of(stateDirectory.toPath(), executionName()),
                executionName(),
                claims(),
                tool(),
                incremental,
                failOnMissingSources(),
                failOnWarnings());
        Outcome outcome = build.run(request, getLog());
        getLog().info(outcome.summary());
    }
}
