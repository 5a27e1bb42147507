// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

/**
 * The alias prefix of entries with a value in their override field.
 *
 * @param value 0 for ordinary entries, otherwise a flag; 32 bits
 * @param prefix what the pattern starts with, without the colon
 */
public record OverridePrefix(long value, String prefix) {}
