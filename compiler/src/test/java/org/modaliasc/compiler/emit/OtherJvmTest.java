// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.match.LinearMatcher;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;

/** What must not depend on the JVM: the bytes of generated classes, and their answers. */
class OtherJvmTest {
    /** Which JDKs there were to try; the continuous build shows it. */
    private static final Path REPORT = Path.of("target/other-jdks.txt");

    private static final List<MatchTable> TABLES = List.of(
            new RandomTables(3).table(9, 60), new RandomTables(4).table(10, 900), new RandomTables(5).table(3, 900));

    @TempDir
    private Path directory;

    @Test
    void generatedClassesCompileAndAnswerUnderEveryJdkThatIsInstalled() throws IOException, InterruptedException {
        List<String> tried = new ArrayList<>();
        String expected = GeneratedAnswers.of(
                TABLES.stream().map(table -> new LinearMatcher(List.of(table))).toList());
        for (Path jdk : otherJdks()) {
            Path classes = directory.resolve("classes-" + tried.size());
            List<String> javac =
                    new ArrayList<>(List.of("--release", "17", "-Xlint:all,-path", "-Werror", "-proc:none"));
            javac.addAll(List.of("-cp", classPath(), "-d", classes.toString()));
            javac.addAll(sources());
            assertThat(run(jdk.resolve("bin/javac"), javac)).isEmpty();

            String answers = run(
                    jdk.resolve("bin/java"),
                    List.of("-cp", classes + File.pathSeparator + classPath(), GeneratedAnswers.class.getName()));

            assertThat(answers).as(jdk.toString()).isEqualTo(expected);
            tried.add("Generated classes compile and answer under " + jdk.getFileName() + ".");
        }
        Files.write(REPORT, tried.isEmpty() ? List.of("There is no other JDK to try generated classes under.") : tried);
    }

    @Test
    void bytesDoNotDependOnTheNumberOfThreads() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> arguments =
                List.of("-XX:ActiveProcessorCount=1", "-cp", classPath(), GeneratedText.class.getName());
        String one = run(java, arguments);
        List<String> more = new ArrayList<>(arguments);
        more.set(0, "-XX:ActiveProcessorCount=7");

        assertThat(run(java, more)).isEqualTo(one).contains("class Table0 ", "class Table39 ");
    }

    private static List<Path> otherJdks() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        Path parent = running.getParent();
        if (parent == null) {
            return List.of();
        }
        List<Path> homes = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path home : siblings.sorted().toList()) {
                Path release = home.resolve("release");
                boolean jdk = Files.isExecutable(home.resolve("bin/javac")) && Files.isRegularFile(release);
                if (jdk
                        && !home.toRealPath().equals(running)
                        && version(release) >= 17
                        && !homes.contains(home.toRealPath())) {
                    homes.add(home.toRealPath());
                }
            }
        }
        return homes;
    }

    private static int version(Path release) throws IOException {
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=\""))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
                .findFirst()
                .orElse(0);
    }

    private List<String> sources() throws IOException {
        List<String> files = new ArrayList<>();
        for (MatchTable table : TABLES) {
            String name = GeneratedAnswers.CLASSES.get(files.size());
            Path file = directory.resolve(name + ".java");
            files.add(Files.writeString(
                            file,
                            MatcherEmitter.emit(MatchPlan.of(List.of(table)), "", name)
                                    .text())
                    .toString());
        }
        return files;
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String run(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
