// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * The file an include directive leads to.
 *
 * @param path where it was searched
 * @param directory index in the path where the search ended
 */
record IncludeTarget(IncludePath path, int directory, FileIndex index) {}
