// SPDX-License-Identifier: Apache-2.0
/** From a request to files: what is compiled, what is written, what is removed. */
@NullMarked
package org.modaliasc.maven.generation;

import org.jspecify.annotations.NullMarked;
