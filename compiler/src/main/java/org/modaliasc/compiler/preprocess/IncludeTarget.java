// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * The file an include directive leads to.
 *
 * @param path where it was searched
 * @param hit how the search ended
 */
record IncludeTarget(IncludePath path, IncludePath.Hit hit, FileIndex index) {}
