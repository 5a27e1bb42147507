// SPDX-License-Identifier: Apache-2.0
/** What a run read and wrote, kept beside the build so that the next run can tell whether anything has changed. */
@NullMarked
package org.modaliasc.maven.freshness;

import org.jspecify.annotations.NullMarked;
