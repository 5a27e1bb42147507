// SPDX-License-Identifier: Apache-2.0
/** Where text comes from: files read once, and the translation of byte offsets to lines and columns. */
@NullMarked
package org.modaliasc.compiler.source;

import org.jspecify.annotations.NullMarked;
