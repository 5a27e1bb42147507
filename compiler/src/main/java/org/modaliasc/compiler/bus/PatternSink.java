// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

/** Takes what a bus makes of an entry. */
public interface PatternSink {
    /** Takes a pattern, without the word {@code alias} and the module. */
    void pattern(String pattern);

    /**
     * Is told that an entry gives no pattern although a driver matches it.
     *
     * @param id identifier of the finding
     * @param message one sentence
     * @param hint what to do about it
     */
    void dropped(String id, String message, String hint);
}
