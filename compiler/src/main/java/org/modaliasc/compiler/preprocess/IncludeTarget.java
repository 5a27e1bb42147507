// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * The file an include directive leads to.
 *
 * @param path where it was searched
 * @param hit how the search ended
 * @param effects what including that file by this path does
 */
record IncludeTarget(IncludePath path, IncludePath.Hit hit, FileIndex index, HeaderEffects effects) {}
