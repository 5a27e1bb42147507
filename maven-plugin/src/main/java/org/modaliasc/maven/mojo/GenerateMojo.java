// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.modaliasc.maven.generation.TableBuild;
import org.modaliasc.maven.headers.DependencyHeaders;

/**
 * Makes Java classes that match devices against the id tables of C sources, and adds them to those that are compiled.
 *
 * <p>The classes need {@code org.modaliasc:modaliasc-match-core} in the version of this plugin as a dependency of the project.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AbstractGenerateMojo {
    /** The same whoever runs the goal, and however: it stands in the classes. */
    static final String COMMAND = "mvn generate-sources";

    /**
     * Directories of the C sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.source-directories", defaultValue = "${project.basedir}/src/main/modaliasc")
    private List<File> sourceDirectories;

    /**
     * Root directory of the classes that are made.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "modaliasc.output-directory",
            defaultValue = "${project.build.directory}/generated-sources/modaliasc")
    private File outputDirectory;

    /** Called by Maven. */
    @Inject
    public GenerateMojo(DependencyHeaders dependencies, TableBuild build) {
        super(dependencies, build);
    }

    @Override
    List<File> sourceDirectories() {
        return sourceDirectories;
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    String command() {
        return COMMAND;
    }

    @Override
    void register(File directory) {
        project().addCompileSourceRoot(directory.getPath());
    }
}
