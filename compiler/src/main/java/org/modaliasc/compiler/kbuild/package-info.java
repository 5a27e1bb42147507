// SPDX-License-Identifier: Apache-2.0
/** {@code .config} and Kbuild makefiles to modules, objects, include paths and defines; reads no C. */
@NullMarked
package org.modaliasc.compiler.kbuild;

import org.jspecify.annotations.NullMarked;
