// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.List;

/**
 * What happens to a device.
 *
 * @param <M> answers of the bus
 */
public sealed interface BusEvent<M> {
    /** Returns the name of the device. */
    String device();

    /** Returns the name of the driver that it happens with. */
    String driver();

    /**
     * A device is bound to a driver.
     *
     * @param match why the driver takes it
     * @param <M> answers of the bus
     */
    record Bound<M>(String device, String driver, M match) implements BusEvent<M> {}

    /**
     * A device is taken from its driver.
     *
     * <p>From now on it is free, and whoever asks first gets it: the next write to {@code bind} or {@code drivers_probe}, but also a new
     * id for another driver or the loading of one. No lock is held from this event to the next write.
     *
     * @param contenders the registered drivers that take it as things stand, in the order of registration, its last driver included;
     *     none if the device is gone
     * @param <M> answers of the bus
     */
    record Unbound<M>(String device, String driver, List<Contender<M>> contenders) implements BusEvent<M> {
        /** Copies the list. */
        public Unbound {
            contenders = List.copyOf(contenders);
        }

        /** Tells whether more than one driver may get the device, so that nothing but the order of events decides. */
        public boolean orderDecides() {
            return contenders.size() > 1;
        }
    }
}
