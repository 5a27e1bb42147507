// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.modaliasc.maven.generation.TableBuild;
import org.modaliasc.maven.headers.DependencyHeaders;

/**
 * Makes Java classes that match devices against the id tables of C sources, for the tests of the project.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "generate-test",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class GenerateTestMojo extends AbstractGenerateMojo {
    /**
     * Directories of the C sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.test-source-directories", defaultValue = "${project.basedir}/src/test/modaliasc")
    private List<File> sourceDirectories;

    /**
     * Root directory of the classes that are made.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "modaliasc.test-output-directory",
            defaultValue = "${project.build.directory}/generated-test-sources/modaliasc")
    private File outputDirectory;

    /** Called by Maven. */
    @Inject
    public GenerateTestMojo(DependencyHeaders dependencies, TableBuild build) {
        super(dependencies, build);
    }

    @Override
    List<File> sourceDirectories() {
        return sourceDirectories;
    }

    @Override
    List<String> defaultIncludeDirectories() {
        List<String> directories = new ArrayList<>(super.defaultIncludeDirectories());
        directories.add(0, "src/test/modaliasc/include");
        return directories;
    }

    @Override
    File outputDirectory() {
        return outputDirectory;
    }

    @Override
    String command() {
        return "mvn generate-test-sources";
    }

    @Override
    void register(File directory) {
        project().addTestCompileSourceRoot(directory.getPath());
    }
}
