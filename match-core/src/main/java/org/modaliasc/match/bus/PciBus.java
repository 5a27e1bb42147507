// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.NewIdCheck;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciMatch;
import org.modaliasc.match.bind.StoreError;
import org.modaliasc.match.bind.StoreResult;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** The PCI bus; devices are named by their address, such as {@code 0000:03:00.0}. */
public final class PciBus extends Bus<PciDevice, PciDriver, PciMatch> {
    private final NewIdCheck check;

    /** Creates a bus without devices and drivers, whose {@code new_id} knows duplicates in the given way. */
    public PciBus(NewIdCheck check) {
        this.check = check;
    }

    @Override
    @Nullable
    PciMatch match(PciDriver driver, PciDevice device) {
        PciMatch match = driver.match(device);
        return match.matches() ? match : null;
    }

    @Override
    String name(PciDriver driver) {
        return driver.name();
    }

    /** Writes to {@code driver_override} of a device, in UTF-8. */
    public BusResult<PciMatch> driverOverride(String device, String text) {
        return storeOverride(device, text.getBytes(StandardCharsets.UTF_8), PciDevice::withDriverOverride);
    }

    /** Writes to {@code new_id} of a driver. It gets every free device that matches now, not only the one that is meant. */
    public BusResult<PciMatch> newId(String driver, String text) {
        PciDriver changing = driver(driver).orElse(null);
        return changing == null
                ? new BusResult<>(StoreError.NO_SUCH_DRIVER)
                : replace(changing.newId(text, check), true);
    }

    /** Writes to {@code remove_id} of a driver. Its devices stay bound. */
    public BusResult<PciMatch> removeId(String driver, String text) {
        PciDriver changing = driver(driver).orElse(null);
        return changing == null ? new BusResult<>(StoreError.NO_SUCH_DRIVER) : replace(changing.removeId(text), false);
    }

    private BusResult<PciMatch> replace(StoreResult<PciDriver> result, boolean takesMore) {
        return result instanceof Refused<PciDriver> refused
                ? new BusResult<>(refused.error())
                : replaceDriver(((Stored<PciDriver>) result).value(), takesMore);
    }
}
