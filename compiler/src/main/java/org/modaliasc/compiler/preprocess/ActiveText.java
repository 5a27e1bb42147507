// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * Text that the conditionals of a unit leave standing.
 *
 * @param position where it comes in the unit, for asking which macros were defined
 * @param depth number of includes around it, 0 in the source itself
 */
record ActiveText(FileIndex index, TextRegion region, int position, int depth) implements HeaderTexts.Part {}
