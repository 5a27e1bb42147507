// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import javax.lang.model.SourceVersion;
import org.apache.maven.project.MavenProject;

/** The package of the classes of a project that names none. */
public final class PackageName {
    private PackageName() {}

    /** Makes a package for a project. */
    public static String of(MavenProject project) {
        return of(project.getGroupId(), project.getArtifactId());
    }

    /** Makes a package of the names of an artifact, as section 6.1 of the Java language specification makes one of a domain. */
    static String of(String groupId, String artifactId) {
        StringBuilder name = new StringBuilder();
        for (String part : (groupId + '.' + artifactId).split("\\.+")) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : ".").append(identifier(part));
            }
        }
        return name.toString();
    }

    private static String identifier(String part) {
        StringBuilder name = new StringBuilder();
        for (char c : part.toCharArray()) {
            name.append(Character.isJavaIdentifierPart(c) ? c : '_');
        }
        if (!Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, '_');
        }
        return SourceVersion.isKeyword(name) || name.toString().equals("_")
                ? name.append('_').toString()
                : name.toString();
    }
}
