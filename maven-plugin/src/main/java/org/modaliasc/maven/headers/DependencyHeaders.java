// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headers that dependencies bring along.
 *
 * <p>Maven is asked for the jars of other builds only. A module of the same build need not have been packaged, or even compiled,
 * so {@code mvn generate-sources} works on a fresh checkout.
 */
@Named
@Singleton
public final class DependencyHeaders {
    private final RepositorySystem repositories;

    @Inject
    DependencyHeaders(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * Returns the headers of the dependencies of a project, in the order of its class path.
     *
     * @throws ArtifactResolutionException if a jar cannot be had
     */
    public List<HeaderRoot> of(MavenProject project, MavenSession session) throws ArtifactResolutionException {
        List<HeaderRoot> roots = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath()) {
                MavenProject module = ReactorHeaders.module(artifact, session.getProjects());
                List<HeaderPlace> places = module == null
                        ? places(file(artifact, project, session))
                        : ReactorHeaders.places(module, artifact.getType());
                if (!places.isEmpty()) {
                    roots.add(new HeaderRoot(name(artifact), places));
                }
            }
        }
        return roots;
    }

    private static String name(Artifact artifact) {
        String name = artifact.getGroupId() + ':' + artifact.getArtifactId();
        return '<' + (artifact.hasClassifier() ? name + ':' + artifact.getClassifier() : name) + '>';
    }

    /** An editor or another workspace may give the directory of classes for a jar. */
    private static List<HeaderPlace> places(@Nullable File file) {
        if (file == null || !file.exists()) {
            return List.of();
        }
        return List.of(
                file.isDirectory()
                        ? new HeaderPlace.Directory(file.toPath().resolve(HeaderPlace.FOLDER))
                        : new HeaderPlace.Archive(file.toPath()));
    }

    private @Nullable File file(Artifact artifact, MavenProject project, MavenSession session)
            throws ArtifactResolutionException {
        if (artifact.getFile() != null) {
            return artifact.getFile();
        }
        ArtifactRequest request = new ArtifactRequest(
                RepositoryUtils.toArtifact(artifact), project.getRemoteProjectRepositories(), "project");
        ArtifactResult result = repositories.resolveArtifact(session.getRepositorySession(), request);
        return result.getArtifact().getFile();
    }
}
