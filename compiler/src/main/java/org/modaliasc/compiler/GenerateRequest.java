// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.jspecify.annotations.Nullable;

/**
 * What to make matchers of, and how to name them.
 *
 * @param sources the sources, and with what to compile them
 * @param packageName package of the classes
 * @param mergedName name of one class for all tables together, in the order of the sources; null for one class per table
 */
public record GenerateRequest(
        CompileRequest sources,
        String packageName,
        @Nullable String mergedName) {}
