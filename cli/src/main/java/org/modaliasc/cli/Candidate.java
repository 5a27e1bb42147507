// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import org.jspecify.annotations.Nullable;
import org.modaliasc.match.alias.Alias;

/**
 * A module that a modalias leads to.
 *
 * @param alias the alias that matches
 * @param driver the name of the driver, or null if only the module is known
 * @param builtIn whether it is part of the kernel itself, or null if that is not known
 * @param symbol the configuration symbol that the module is built for, or null if that is not known
 */
record Candidate(
        Alias alias,
        @Nullable String driver,
        @Nullable Boolean builtIn,
        @Nullable String symbol) {}
