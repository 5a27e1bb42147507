// SPDX-License-Identifier: Apache-2.0
/** Findings of the compiler in the log of Maven and in the editor. */
@NullMarked
package org.modaliasc.maven.report;

import org.jspecify.annotations.NullMarked;
