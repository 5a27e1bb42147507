// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

/**
 * A place in a source file, with the text needed to show it.
 *
 * @param file name of the file as the user knows it
 * @param line line number, counted from 1
 * @param column column in characters, counted from 1
 * @param length number of characters meant, at least 1
 * @param sourceLine text of the line without its end, shortened if very long
 */
public record Location(String file, int line, int column, int length, String sourceLine) {
    /** Returns the beginning of a file, for findings about the file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 1, 1, 1, "");
    }
}
