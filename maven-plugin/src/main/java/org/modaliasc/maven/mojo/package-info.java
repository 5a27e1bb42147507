// SPDX-License-Identifier: Apache-2.0
/** The goals and their parameters; they turn these into one request and its outcome into what Maven expects, and decide nothing. */
@NullMarked
package org.modaliasc.maven.mojo;

import org.jspecify.annotations.NullMarked;
