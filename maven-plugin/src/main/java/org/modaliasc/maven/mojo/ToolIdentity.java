// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.mojo;

import java.io.File;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What tells one build of this program from another. */
final class ToolIdentity {
    private ToolIdentity() {}

    /**
     * Returns the versions of the plugin and of all it runs with, which a user can replace. A snapshot can change without a new
     * version, so size and time of its jar count too.
     */
    static String of(PluginDescriptor plugin) {
        StringBuilder text = new StringBuilder(plugin.getId());
        List<Artifact> artifacts = plugin.getArtifacts();
        for (Artifact artifact : artifacts == null ? List.<Artifact>of() : artifacts) {
            text.append(' ').append(artifact.getId());
            File file = artifact.getFile();
            if (artifact.isSnapshot() && file != null) {
                text.append(' ').append(file.length()).append(' ').append(file.lastModified());
            }
        }
        return text.toString();
    }
}
