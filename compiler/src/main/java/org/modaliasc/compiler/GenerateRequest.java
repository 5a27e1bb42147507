// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.jspecify.annotations.Nullable;

/**
 * What to make matchers of, and how to name them.
 *
 * @param sources the sources, and with what to compile them
 * @param packageName package of the classes
 * @param classNames how to name the classes, as {@link org.modaliasc.compiler.emit.ClassNamePattern} says; null for the name of
 *     the table, with that of its module in front where several tables share it
 * @param mergedName name of one class for all tables together, in the order of the sources; null for one class per table
 * @param command what the classes say of how to generate them again; null for a command line of this program
 */
public record GenerateRequest(
        CompileRequest sources,
        String packageName,
        @Nullable String classNames,
        @Nullable String mergedName,
        @Nullable String command) {
    /** Names each class after its table. */
    public GenerateRequest(CompileRequest sources, String packageName, @Nullable String mergedName) {
        this(sources, packageName, null, mergedName, null);
    }
}
