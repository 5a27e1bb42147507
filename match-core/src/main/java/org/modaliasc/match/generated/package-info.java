// SPDX-License-Identifier: Apache-2.0
/** What generated classes are made of; public for their sake only, so do not call it by hand. */
@NullMarked
package org.modaliasc.match.generated;

import org.jspecify.annotations.NullMarked;
