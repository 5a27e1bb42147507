// SPDX-License-Identifier: Apache-2.0
/** The lexers and parsers that ANTLR makes from our grammars. Generated code carries no null marks. */
package org.modaliasc.grammar;
