// SPDX-License-Identifier: Apache-2.0
/** Golden files as a test of the project whose tables they are about. */
@NullMarked
package org.modaliasc.junit;

import org.jspecify.annotations.NullMarked;
