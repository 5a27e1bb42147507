// SPDX-License-Identifier: Apache-2.0
/** The front door: a request in, a result out; callers need no other room. */
@NullMarked
package org.modaliasc.compiler;

import org.jspecify.annotations.NullMarked;
