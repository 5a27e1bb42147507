// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the headers of a module of the same build. */
final class ReactorHeaders {
    private ReactorHeaders() {}

    static @Nullable MavenProject module(Artifact artifact, List<MavenProject> modules) {
        for (MavenProject module : modules) {
            if (module.getArtifactId().equals(artifact.getArtifactId())
                    && module.getGroupId().equals(artifact.getGroupId())
                    && module.getVersion().equals(artifact.getBaseVersion())) {
                return module;
            }
        }
        return null;
    }

    /**
     * Returns the resources of the module as they stand in its sources, because what an earlier build copied may be old. What only
     * the copy has, such as filtered or generated headers, is found there.
     */
    static List<HeaderPlace> places(MavenProject module, String type) {
        Build build = module.getBuild();
        boolean tests = type.equals("test-jar");
        List<HeaderPlace> places = new ArrayList<>();
        for (Resource resource : tests ? build.getTestResources() : build.getResources()) {
            Path directory = directory(resource);
            if (directory != null && !resource.isFiltering()) {
                places.add(
                        new HeaderPlace.Directory(module.getBasedir().toPath().resolve(directory)));
            }
        }
        Path classes = Path.of(tests ? build.getTestOutputDirectory() : build.getOutputDirectory());
        places.add(new HeaderPlace.Directory(classes.resolve(HeaderPlace.FOLDER)));
        return places;
    }

    private static @Nullable Path directory(Resource resource) {
        Path directory = Path.of(resource.getDirectory());
        String target = resource.getTargetPath();
        if (target == null || Path.of(target).normalize().toString().isEmpty()) {
            return directory.resolve(HeaderPlace.FOLDER);
        }
        Path within = Path.of(HeaderPlace.FOLDER);
        Path placed = Path.of(target).normalize();
        return within.startsWith(placed) ? directory.resolve(placed.relativize(within)) : null;
    }
}
