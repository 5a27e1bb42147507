// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A golden file that is not what it should be.
 *
 * @param file the golden file
 * @param golden what it holds, with line feeds; null if it is missing
 * @param fresh what it should hold; null if nothing makes it any more
 * @param diff unified diff from {@code golden} to {@code fresh}, each line ended by a line feed; an added alias is followed by the C
 *     line that made it
 */
public record GoldenDifference(
        Path file, @Nullable String golden, @Nullable String fresh, String diff) {}
