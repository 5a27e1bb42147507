// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Operands of a command that takes both modaliases and sources.
 *
 * @param modaliases what begins with the name of a bus and a colon, {@code -}, and names of modules, which kmod looks up too
 * @param sources what ends like a C source, has a slash, or is a directory
 */
record Operands(List<String> modaliases, List<String> sources) {
    /** Two characters at least, since a single one may be a drive of Windows. */
    private static final Pattern MODALIAS = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]+:.*", Pattern.DOTALL);

    static Operands of(List<String> operands) {
        List<String> modaliases = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (String operand : operands) {
            (isSource(operand) ? sources : modaliases).add(operand);
        }
        return new Operands(modaliases, sources);
    }

    private static boolean isSource(String operand) {
        return !MODALIAS.matcher(operand).matches()
                && (operand.endsWith(".c")
                        || operand.indexOf('/') >= 0
                        || operand.indexOf(File.separatorChar) >= 0
                        || new File(operand).isDirectory());
    }
}
