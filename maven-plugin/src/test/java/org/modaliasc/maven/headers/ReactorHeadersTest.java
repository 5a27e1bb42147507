// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReactorHeadersTest {
    private static final Path BASE = Path.of("/work").toAbsolutePath();
    private static final Path CLASSES = BASE.resolve("target/classes/META-INF/modaliasc/include");

    private static MavenProject module(@Nullable String target, boolean filtered) {
        Resource resource = new Resource();
        resource.setDirectory(BASE.resolve("res").toString());
        resource.setTargetPath(target);
        resource.setFiltering(filtered);
        Build build = new Build();
        build.setOutputDirectory(BASE.resolve("target/classes").toString());
        build.setTestOutputDirectory(BASE.resolve("target/test-classes").toString());
        build.addResource(resource);
        Model model = new Model();
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(BASE.resolve("pom.xml").toFile());
        return project;
    }

    private static List<Path> places(MavenProject module, String type) {
        return ReactorHeaders.places(module, type).stream()
                .map(place -> ((HeaderPlace.Directory) place).path())
                .toList();
    }

    @Test
    void resourcesGoBeforeTheirCopy() {
        assertThat(places(module(null, false), "jar"))
                .containsExactly(BASE.resolve("res/META-INF/modaliasc/include"), CLASSES);
    }

    @Test
    void aTargetPathIsTakenIntoAccount() {
        assertThat(places(module("META-INF/modaliasc/include", false), "jar"))
                .containsExactly(BASE.resolve("res"), CLASSES);
        assertThat(places(module("META-INF", false), "jar"))
                .containsExactly(BASE.resolve("res/modaliasc/include"), CLASSES);
        assertThat(places(module("elsewhere", false), "jar")).containsExactly(CLASSES);
    }

    @Test
    void filteredHeadersAreReadFromTheirCopy() {
        assertThat(places(module(null, true), "jar")).containsExactly(CLASSES);
    }

    @Test
    void aJarOfTestsHasTheHeadersOfTests() {
        assertThat(places(module(null, false), "test-jar"))
                .containsExactly(BASE.resolve("target/test-classes/META-INF/modaliasc/include"));
    }
}
