// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.file.Path;

/**
 * One run of a goal.
 *
 * @param sources what is compiled, and with what
 * @param product what is made of it
 * @param outputDirectory where the product is written
 * @param state file that keeps what the last run read and wrote
 * @param execution name of the run within the project
 * @param claims what the runs of this build make
 * @param tool version of this program
 * @param incremental whether nothing is done if nothing has changed
 * @param failOnMissingSources whether it is a mistake if there are no sources
 * @param failOnWarnings whether warnings count as errors
 */
public record GenerationRequest(
        SourceSettings sources,
        Product product,
        Path outputDirectory,
        Path state,
        String execution,
        OutputClaims claims,
        String tool,
        boolean incremental,
        boolean failOnMissingSources,
        boolean failOnWarnings) {}
