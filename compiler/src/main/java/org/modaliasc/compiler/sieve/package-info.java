// SPDX-License-Identifier: Apache-2.0
/** Tells by their text alone which sources can publish something; knows no macro expansion and no conditionals. */
@NullMarked
package org.modaliasc.compiler.sieve;

import org.jspecify.annotations.NullMarked;
