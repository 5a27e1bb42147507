// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;

/**
 * A line that a driver would have if it were a module and not a part of the kernel itself.
 *
 * @param line the line
 * @param symbol configuration symbol that builds the driver in, null if that cannot be told
 */
public record BuiltInAlias(AliasLine line, @Nullable String symbol) {}
