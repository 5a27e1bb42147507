// SPDX-License-Identifier: Apache-2.0
/** Headers that come with the dependencies of a project. */
@NullMarked
package org.modaliasc.maven.headers;

import org.jspecify.annotations.NullMarked;
