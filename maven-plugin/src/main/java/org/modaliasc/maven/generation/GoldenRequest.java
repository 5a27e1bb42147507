// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One comparison with golden files.
 *
 * @param sources what is compiled, and with what
 * @param classes the Java classes that are compared too; null for alias lines only
 * @param directory directory of the golden files
 * @param update whether golden files are rewritten where they differ
 * @param failOnMissingSources whether it is a mistake if there are no sources
 * @param failOnWarnings whether warnings count as errors
 */
public record GoldenRequest(
        SourceSettings sources,
        Product.@Nullable Matchers classes,
        Path directory,
        boolean update,
        boolean failOnMissingSources,
        boolean failOnWarnings) {}
