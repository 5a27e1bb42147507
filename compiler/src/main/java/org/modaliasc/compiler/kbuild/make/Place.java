// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.source.SourceFile;

/** Where a logical line begins in its file; the length covers its first physical line, in bytes. */
record Place(SourceFile file, int offset, int length) {
    Location location() {
        return file.location(offset, length);
    }
}
