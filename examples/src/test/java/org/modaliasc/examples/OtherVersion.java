// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Another version of all our artifacts, which are the same under another number. */
final class OtherVersion {
    private static final String NUMBER = "0.0.1";

    private OtherVersion() {}

    /** Puts it into the local repository of the examples and returns its number. */
    static String install() throws IOException {
        try (Stream<Path> artifacts = Files.list(Maven.repository().resolve(Path.of("org", "modaliasc")))) {
            for (Path artifact : artifacts.filter(Files::isDirectory).toList()) {
                install(artifact);
            }
        }
        return NUMBER;
    }

    private static void install(Path artifact) throws IOException {
        Path target = Files.createDirectories(artifact.resolve(NUMBER));
        for (String suffix : List.of(".pom", ".jar")) {
            String name = artifact.getFileName() + "-";
            Path from = artifact.resolve(Maven.version()).resolve(name + Maven.version() + suffix);
            Path file = target.resolve(name + NUMBER + suffix);
            if (suffix.equals(".pom")) {
                Files.writeString(file, Files.readString(from).replace(Maven.version(), NUMBER));
            } else if (Files.exists(from)) {
                Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
                renumberDescriptor(file);
            }
        }
    }

    private static void renumberDescriptor(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path descriptor = inside.getPath("META-INF/maven/plugin.xml");
            if (Files.exists(descriptor)) {
                Files.writeString(descriptor, Files.readString(descriptor).replace(Maven.version(), NUMBER));
            }
        }
    }
}
