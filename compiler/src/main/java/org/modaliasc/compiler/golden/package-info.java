// SPDX-License-Identifier: Apache-2.0
/** Golden files: what a build gives compared with what is checked in, so that every change of it shows in review. */
@NullMarked
package org.modaliasc.compiler.golden;

import org.jspecify.annotations.NullMarked;
