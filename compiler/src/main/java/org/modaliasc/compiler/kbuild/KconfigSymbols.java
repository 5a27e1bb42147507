// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/** The symbols that the Kconfig files of a tree define, whatever includes them; conditions are not looked at. */
final class KconfigSymbols {
    private static final Pattern SYMBOL = Pattern.compile("(?m)^\\s*(?:menu)?config\\s+(\\w+)");

    private final Set<String> names = new HashSet<>();

    KconfigSymbols(MakeFiles files) {
        files.unrecorded();
        collect(new File(files.absolute("")));
    }

    private void collect(File directory) {
        File[] entries = directory.listFiles();
        for (File entry : entries == null ? new File[0] : entries) {
            if (entry.getName().startsWith("Kconfig")) {
                read(entry);
            } else if (entry.getName().indexOf('.') < 0 && entry.isDirectory()) {
                collect(entry);
            }
        }
    }

    private void read(File file) {
        try {
            Matcher symbol = SYMBOL.matcher(Files.readString(file.toPath(), StandardCharsets.ISO_8859_1));
            while (symbol.find()) {
                names.add(symbol.group(1));
            }
        } catch (IOException unreadable) {
            // Its symbols count as unknown, and the finding about them leads here.
            return;
        }
    }

    Set<String> names() {
        return names;
    }
}
