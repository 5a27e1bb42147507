// SPDX-License-Identifier: Apache-2.0
/** Runs the command on broken input and on places that cannot be written: exit status, messages and files left behind. */
@NullMarked
package org.modaliasc.cli.hostile;

import org.jspecify.annotations.NullMarked;
