// SPDX-License-Identifier: Apache-2.0
/** Id tables to match plans: how a table is searched fastest; knows no Java text. */
@NullMarked
package org.modaliasc.compiler.match;

import org.jspecify.annotations.NullMarked;
