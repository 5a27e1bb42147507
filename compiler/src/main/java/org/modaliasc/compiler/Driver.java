// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.jspecify.annotations.Nullable;

/**
 * A driver that a source declares.
 *
 * @param name the name that the driver registers with, and that {@code driver_override} takes; null if the source does not tell it
 * @param variable C name of the variable that declares the driver
 * @param file source file of that variable
 * @param line line in that file, counted from 1
 */
public record Driver(@Nullable String name, String variable, String file, int line) {}
