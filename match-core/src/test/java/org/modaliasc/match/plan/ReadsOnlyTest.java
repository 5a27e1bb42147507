// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the package promises: a plan is data, and nothing is opened for writing. */
class ReadsOnlyTest {
    /** The only ways to the file system that are used; all of them read. */
    private static final Set<String> READING =
            Set.of("exists", "isDirectory", "list", "newInputStream", "readSymbolicLink");

    private static final JavaClasses PACKAGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.modaliasc.match.plan");

    @Test
    void filesAreOnlyRead() {
        noClasses()
                .should()
                .callMethodWhere(target(describe(
                        "is a method of Files that may write",
                        (AccessTarget.CodeUnitCallTarget call) ->
                                call.getOwner().getName().equals("java.nio.file.Files")
                                        && !READING.contains(call.getName()))))
                .check(PACKAGE);
    }

    @Test
    void thereIsNoOtherWayToTheFileSystemNorToAnotherProcess() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "open files, channels or processes",
                        type -> type.getPackageName().startsWith("java.nio.channels")
                                || type.getPackageName().startsWith("java.nio.file.spi")
                                || (type.getPackageName().equals("java.io")
                                        && !Set.of("IOException", "UncheckedIOException", "InputStream", "Serializable")
                                                .contains(type.getSimpleName()))
                                || Set.of("Process", "ProcessBuilder", "Runtime")
                                        .contains(type.getSimpleName())))
                .check(PACKAGE);
    }
}
