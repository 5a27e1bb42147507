// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Maven under test, with the local repository that has our artifacts. */
final class Maven {
    private static final long LONGEST_SECONDS = 300;

    private Maven() {}

    /** Where the invoker has built the examples. */
    static Path built(String example) {
        return Path.of(System.getProperty("examples.projects"), example);
    }

    static Path repository() {
        return Path.of(System.getProperty("examples.repository"));
    }

    /** Returns the jar of ours that the examples get. */
    static Path artifact(String name) {
        return repository().resolve(Path.of("org", "modaliasc", name, version(), name + '-' + version() + ".jar"));
    }

    static String version() {
        return System.getProperty("examples.version");
    }

    /** Runs a build to its end. */
    static Build run(Path project, String... arguments) {
        try {
            Path log = Files.createTempFile(project, "build", ".log");
            Process process = start(project, log, arguments);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("The build does not end:\n" + Files.readString(log));
            }
            return new Build(process.exitValue(), Files.readString(log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Starts a build. */
    static Process start(Path project, Path log, String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path home = Path.of(System.getProperty("examples.maven.home"));
        List<String> command = new ArrayList<>();
        command.add(home.resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
        command.add("-B");
        command.add("-Dstyle.color=never");
        command.add("-s");
        command.add(Path.of(System.getProperty("examples.projects"), "interpolated-settings.xml")
                .toString());
        command.add("-Dmaven.repo.local=" + repository());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Of the Maven that runs these tests.
        builder.environment()
                .keySet()
                .removeAll(List.of("MAVEN_HOME", "M2_HOME", "MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR"));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
