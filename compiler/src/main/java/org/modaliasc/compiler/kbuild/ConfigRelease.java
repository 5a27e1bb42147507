// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.make.MakeFiles;
import org.modaliasc.compiler.source.SourceFile;

/** Checks whether a configuration was made for the release of a tree. */
final class ConfigRelease {
    private static final Pattern TITLE =
            Pattern.compile("(?m)^# Linux/\\S+ (([0-9]+)\\.([0-9]+)\\S*) Kernel Configuration");
    private static final Pattern SET = Pattern.compile("(?m)^CONFIG_(\\w+)=");
    private static final int MAX_REPORTED = 10;

    private final SourceFile configuration;
    private final MakeFiles files;
    private final String text;

    ConfigRelease(SourceFile configuration, MakeFiles files) {
        this.configuration = configuration;
        this.files = files;
        // One char for each byte, so that positions are offsets.
        this.text = new String(configuration.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** A title with the right release is believed; without one the symbols are looked up. */
    List<Diagnostic> findings(KernelRelease release) {
        if (release.version() == 0) {
            return List.of();
        }
        Matcher title = TITLE.matcher(text);
        boolean titled = title.find();
        if (titled
                && title.group(2).equals(Integer.toString(release.version()))
                && title.group(3).equals(Integer.toString(release.patchLevel()))) {
            return List.of();
        }
        List<Diagnostic> findings = new ArrayList<>();
        if (titled) {
            String message = "This configuration was made for Linux " + title.group(1) + ", but the tree is Linux "
                    + release.text() + ".";
            findings.add(Diagnostic.warning(
                    "kbuild.config-release",
                    configuration.location(title.start(), title.group().length()),
                    message));
        }
        Set<String> known = new KconfigSymbols(files).names();
        int unknown = 0;
        Matcher set = SET.matcher(text);
        while (set.find()) {
            if (!known.contains(set.group(1)) && ++unknown <= MAX_REPORTED) {
                String message = "The tree has no symbol `CONFIG_" + set.group(1) + "`.";
                findings.add(Diagnostic.error(
                                "kbuild.config-symbol",
                                configuration.location(
                                        set.start(),
                                        "CONFIG_".length() + set.group(1).length()),
                                message)
                        .withHint("The configuration is that of another release; modules may be missing."));
            }
        }
        if (unknown > MAX_REPORTED) {
            String message = (unknown - MAX_REPORTED) + " further symbols of this configuration are not in the tree.";
            findings.add(Diagnostic.error("kbuild.config-symbol", configuration.location(0, 1), message));
        }
        return findings;
    }
}
