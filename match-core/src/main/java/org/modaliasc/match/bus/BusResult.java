// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.StoreError;

/**
 * What comes of an operation on a bus.
 *
 * @param error why it fails, in which case nothing happens; null if it does not fail
 * @param events what happens, in order
 * @param <M> answers of the bus
 */
public record BusResult<M>(@Nullable StoreError error, List<BusEvent<M>> events) {
    /** Copies the list. */
    public BusResult {
        events = List.copyOf(events);
    }

    BusResult(StoreError error) {
        this(error, List.of());
    }

    BusResult(List<BusEvent<M>> events) {
        this(null, events);
    }

    /** Tells whether the writer sees no error; that does not mean that a device is bound. */
    public boolean succeeded() {
        return error == null;
    }
}
