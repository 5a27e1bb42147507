// SPDX-License-Identifier: Apache-2.0
/** The command line: arguments in, exit code out; the command line itself is the only interface. */
@NullMarked
package org.modaliasc.cli;

import org.jspecify.annotations.NullMarked;
