// SPDX-License-Identifier: Apache-2.0
/** What compiling costs, stage by stage; each benchmark also runs the plain way to do the same. */
@NullMarked
package org.modaliasc.benchmarks;

import org.jspecify.annotations.NullMarked;
