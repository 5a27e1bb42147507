// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/**
 * What becomes of a text that is written to a file of sysfs.
 *
 * @param <T> what it changes
 */
public sealed interface StoreResult<T> {
    /**
     * The text is taken; the writer is told that all bytes are written.
     *
     * @param value what holds afterwards
     * @param <T> what is changed
     */
    record Stored<T>(T value) implements StoreResult<T> {}

    /**
     * The text is refused, and nothing changes.
     *
     * @param error why
     * @param number position of the entry or dynamic id that is in the way, counted from 0; -1 if it is none
     * @param <T> what would have been changed
     */
    record Refused<T>(StoreError error, int number) implements StoreResult<T> {
        Refused(StoreError error) {
            this(error, -1);
        }
    }
}
