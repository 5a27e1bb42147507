// SPDX-License-Identifier: Apache-2.0
/** The part of the GNU make language that makefiles of a kernel are written in; knows no kernel and runs no program. */
@NullMarked
package org.modaliasc.compiler.kbuild.make;

import org.jspecify.annotations.NullMarked;
