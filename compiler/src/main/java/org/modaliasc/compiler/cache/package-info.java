// SPDX-License-Identifier: Apache-2.0
/** Keeps on disk what was found out about files, for as long as the files stay what they are. */
@NullMarked
package org.modaliasc.compiler.cache;

import org.jspecify.annotations.NullMarked;
