// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

/**
 * The source of a generated class.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name its simple name
 * @param text the source, with line feeds
 */
public record GeneratedClass(String packageName, String name, String text) {
    /** Returns where the source belongs, relative to the root of the sources, with slashes. */
    public String path() {
        String directory = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return directory + name + ".java";
    }
}
