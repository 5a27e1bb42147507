// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.io.IOException;

/** Says why bytes are no index of kmod; the message is one sentence for people. */
public final class IndexFormatException extends IOException {
    private static final long serialVersionUID = 1;

    /** Which file. */
    private final String file;

    IndexFormatException(String file, String message) {
        super(message);
        this.file = file;
    }

    /** Returns the name of the file, as the caller gave it. */
    public String file() {
        return file;
    }
}
