// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the public API to the one recorded in {@code public-api.txt}, as javap lists it. Whoever calls or extends what is recorded
 * must not break: nothing may go or change, and no recorded type may get another abstract method. Anything else may be added.
 * {@code -Dapi.update=true} records the API anew, and then fails.
 */
class PublicApiTest {
    private static final Path RECORD = Path.of("public-api.txt");

    @Test
    void nothingOfTheRecordedApiIsGoneOrChanged() throws Exception {
        Map<String, TreeSet<String>> api = api();
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(RECORD, text(api));
            fail("The public API was recorded anew.");
        }

        List<String> broken = broken(parsed(Files.readAllLines(RECORD)), api);

        assertThat(broken)
                .as("CONTRIBUTING.md says how to accept a change that is meant")
                .isEmpty();
    }

    @Test
    void whatWouldBreakCallersIsSeen() {
        Map<String, TreeSet<String>> before =
                parsed(List.of("public class A", "    public int b();", "public class B", "    public B();"));

        assertThat(broken(before, before)).isEmpty();
        assertThat(broken(before, parsed(List.of("public class A", "    public long b();", "public final class B"))))
                .containsExactly("public class A: public int b();", "public class B: public B();", "public class B");
        assertThat(broken(
                        before,
                        parsed(List.of(
                                "public class A",
                                "    public int b();",
                                "    public abstract int c();",
                                "public class B",
                                "    public B();",
                                "    public void d();"))))
                .containsExactly("public class A: public abstract int c();");
    }

    private static List<String> broken(Map<String, TreeSet<String>> recorded, Map<String, TreeSet<String>> now) {
        List<String> broken = new ArrayList<>();
        recorded.forEach((type, members) -> {
            TreeSet<String> present = now.getOrDefault(type, new TreeSet<>());
            for (String member : members) {
                if (!present.contains(member)) {
                    broken.add(type + ": " + member);
                }
            }
            for (String member : present) {
                if (member.contains(" abstract ") && !members.contains(member)) {
                    broken.add(type + ": " + member);
                }
            }
            if (!now.containsKey(type)) {
                broken.add(type);
            }
        });
        return broken;
    }

    /** Returns the members of each type that others can see, under the line that declares it. */
    private static Map<String, TreeSet<String>> api() throws IOException, URISyntaxException {
        Path classes = Path.of(PciMatcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> arguments = new ArrayList<>(List.of("-protected", "-constants"));
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .sorted()
                    .forEach(arguments::add);
        }
        StringWriter listing = new StringWriter();
        PrintWriter out = new PrintWriter(listing);
        int status = ToolProvider.findFirst("javap").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(status).as(listing.toString()).isZero();
        return parsed(listing.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from") && !line.equals("}") && !line.contains("static {}"))
                .map(line -> line.replace(" {", ""))
                .toList());
    }

    private static Map<String, TreeSet<String>> parsed(List<String> lines) {
        Map<String, TreeSet<String>> types = new TreeMap<>();
        TreeSet<String> members = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                members.add(line.strip());
            } else if (line.startsWith("public ")) {
                members = types.computeIfAbsent(line, type -> new TreeSet<>());
            } else {
                members = new TreeSet<>();
            }
        }
        return types;
    }

    private static String text(Map<String, TreeSet<String>> api) {
        StringBuilder text = new StringBuilder();
        api.forEach((type, members) -> {
            text.append(type).append('\n');
            members.forEach(member -> text.append("    ").append(member).append('\n'));
        });
        return text.toString();
    }
}
