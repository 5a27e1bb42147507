// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

/**
 * A driver that takes a device.
 *
 * @param driver its name
 * @param match why it does
 * @param <M> answers of the bus
 */
public record Contender<M>(String driver, M match) {}
