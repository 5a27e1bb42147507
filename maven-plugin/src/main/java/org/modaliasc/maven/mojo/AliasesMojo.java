// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.modaliasc.maven.generation.Product;
import org.modaliasc.maven.generation.TableBuild;
import org.modaliasc.maven.generation.UserMistakeException;
import org.modaliasc.maven.headers.DependencyHeaders;

/**
 * Writes the {@code modules.alias} lines that a kernel build would give for C sources, and adds the file to the resources of the
 * project, so that it is in its jar.
 *
 * @since 0.1.0
 */
@Mojo(
        name = "aliases",
        defaultPhase = LifecyclePhase.GENERATE_RESOURCES,
        requiresDependencyCollection = ResolutionScope.COMPILE,
        threadSafe = true)
public final class AliasesMojo extends AbstractBuildMojo {
    /**
     * Directories of the C sources.
     *
     * @since 0.1.0
     */
    @Parameter(property = "modaliasc.source-directories", defaultValue = "${project.basedir}/src/main/modaliasc")
    private List<File> sourceDirectories;

    /**
     * The file to write. It is a resource of the project: in the jar it has the same name in {@code META-INF}.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "modaliasc.output-file",
            defaultValue = "${project.build.directory}/generated-resources/modaliasc/META-INF/modules.alias")
    private File outputFile;

    /** Called by Maven. */
    @Inject
    public AliasesMojo(DependencyHeaders dependencies, TableBuild build) {
        super(dependencies, build);
    }

    @Override
    void run() throws UserMistakeException, ArtifactResolutionException, IOException {
        File directory = outputFile.getParentFile();
        build(new Product.Aliases(outputFile.getName()), directory.toPath());
        Resource resource = new Resource();
        resource.setDirectory(directory.getPath());
        resource.setTargetPath("META-INF");
        resource.addInclude(outputFile.getName());
        project().addResource(resource);
    }

    @Override
    List<File> sourceDirectories() {
        return sourceDirectories;
    }
}
