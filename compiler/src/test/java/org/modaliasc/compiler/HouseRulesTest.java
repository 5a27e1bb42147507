// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ARCHITECTURE.md} and {@code CONTRIBUTING.md} promise about the code. */
class HouseRulesTest {
    private static final String BASE = "org.modaliasc.compiler";

    /** Each package may use those behind it; the front door comes first and has no name of its own. */
    private static final List<String> PACKAGES = List.of(
            "",
            ".golden",
            ".emit",
            ".match",
            ".analysis",
            ".alias",
            ".bus",
            ".kbuild",
            ".table",
            ".syntax",
            ".preprocess",
            ".sieve",
            ".cache",
            ".source",
            ".output",
            ".diagnostic");

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Files over 500 lines, each with the reason why it is not cut; a line here is decided on in review. */
    private static final Set<String> LONG_FILES = Set.of();

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    static List<String> packages() {
        return PACKAGES;
    }

    /** Returns what ArchUnit calls a package: kbuild has parts, the front door has not. */
    private static String pattern(String name) {
        return name.isEmpty() ? BASE : BASE + name + "..";
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseBelowIt(String name) {
        String[] above = PACKAGES.subList(0, PACKAGES.indexOf(name)).stream()
                .map(HouseRulesTest::pattern)
                .toArray(String[]::new);
        if (above.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(pattern(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(PRODUCT);
        }
    }

    @Test
    void everyClassIsInAPackageOfTheList() {
        classes()
                .should()
                .resideInAnyPackage(
                        PACKAGES.stream().map(HouseRulesTest::pattern).toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void onlySyntaxKnowsTheParserGenerator() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".syntax..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "org.modaliasc.grammar..")
                .check(PRODUCT);
    }

    @Test
    void theCompilerKnowsNoCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.modaliasc.cli..")
                .check(PRODUCT);
    }

    @Test
    void classesAreFinalUnlessTheyAreSealedOrMadeToBeImplemented() {
        List<String> open = new ArrayList<>();
        for (JavaClass each : PRODUCT) {
            boolean extensible = !each.isInterface()
                    && !each.isAnonymousClass()
                    && !each.reflect().isSealed()
                    && !each.isEnum()
                    && !java.lang.reflect.Modifier.isFinal(each.reflect().getModifiers());
            if (extensible) {
                open.add(each.getName());
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        Set<Path> directories = new TreeSet<>();
        for (Path file : sources()) {
            directories.add(file.getParent());
        }

        for (Path directory : directories) {
            assertThat(directory.resolve("package-info.java"))
                    .content()
                    .as(directory.toString())
                    .contains("\n@NullMarked\n")
                    .containsPattern("(?m)^/\\*\\* .*\\. \\*/$|^ \\* .*\\.$");
        }
    }

    @Test
    void everyFileStartsWithItsLicence() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .startsWith("// SPDX-License-Identifier: Apache-2.0\n");
        }
    }

    @Test
    void noFileIsLongWithoutBeingListed() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : sources()) {
            if (Files.readAllLines(file).size() > 500) {
                tooLong.add(file.getFileName().toString());
            }
        }

        assertThat(tooLong).isEqualTo(LONG_FILES);
    }

    @Test
    void noWorkIsLeftForLater() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("TODO", "FIXME", "XXX");
        }
    }

    /**
     * C is read as C: no macro of the kernel has a meaning here, but for those that the alias format itself is defined by. The
     * package for kernel trees speaks of configurations and of what compilers predefine, which is its duty.
     */
    @Test
    void noMacroOfTheKernelHasAMeaningOfItsOwn() throws IOException {
        Pattern literal = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
        Pattern macro = Pattern.compile(
                "\\b_*(?:MODULE|PCI|USB|ACPI|OF|DEVICE|MODPOST|MODALIAS)_[A-Z0-9_]+\\b|\\b_*MODULE_[A-Z]+\\b");
        Set<String> allowed = Set.of("MODULE_DEVICE_TABLE", "MODULE_ALIAS", "MODULE_INFO", "__MODULE_INFO");
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            if (file.toString().contains("kbuild")) {
                continue;
            }
            literal.matcher(withoutComments(Files.readString(file)))
                    .results()
                    .forEach(text -> macro.matcher(text.group(1))
                            .results()
                            .map(match -> match.group())
                            .filter(name -> !allowed.contains(name))
                            .forEach(name -> found.add(file.getFileName() + ": " + name)));
        }

        assertThat(found).isEmpty();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
