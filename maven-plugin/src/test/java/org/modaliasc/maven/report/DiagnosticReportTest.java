// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;

class DiagnosticReportTest {
    private static final Diagnostic ERROR = Diagnostic.error(
                    "table.x", new Location("src/nic.c", 3, 7, 4, "    { ZEPH },"), "It is wrong.")
            .withHint("Put it right.");

    private final TextLog log = new TextLog();

    @Test
    void theLogHasFileLineAndColumnAsTheCompilerPluginWritesThem() {
        Reports.commandLine().report(List.of(ERROR), name -> "/project/" + name, log);

        assertThat(log.lines())
                .containsExactly("ERROR /project/src/nic.c:[3,7] It is wrong. [table.x]\n"
                        + "    3 |     { ZEPH },\n"
                        + "      |       ^~~~\n"
                        + "      = hint: Put it right.");
    }

    @Test
    void severitiesAreLevelsOfTheLog() {
        Reports.commandLine()
                .report(
                        List.of(
                                Diagnostic.warning("w", null, "Careful."),
                                Diagnostic.note("n", null, "By the way\u001b[31m.")),
                        name -> name,
                        log);

        assertThat(log.lines()).containsExactly("WARN Careful. [w]", "INFO By the way\u00b7[31m. [n]");
    }

    @Test
    void anEditorIsToldOnceAndAskedToForget() {
        List<String> told = new ArrayList<>();
        DiagnosticReport report = Reports.editor(told);
        report.forget(Path.of("src/nic.c"));
        report.report(List.of(ERROR, Diagnostic.note("n", Location.ofFile("a"), "Note.")), name -> name, log);

        assertThat(told)
                .containsExactly(
                        "removeMessages[" + Path.of("src/nic.c") + "]",
                        "addMessage[" + Path.of("src/nic.c") + ", 3, 7, It is wrong., 2, null]");
    }
}
