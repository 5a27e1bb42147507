// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.StoreError;

/** The platform bus: devices that are told of by a device tree, by ACPI, or by name. */
public final class PlatformBus extends Bus<PlatformDevice, PlatformDriver, PlatformMatch> {
    /** Creates a bus without devices and drivers. */
    public PlatformBus() {}

    @Override
    @Nullable
    PlatformMatch match(PlatformDriver driver, PlatformDevice device) {
        PlatformMatch match = driver.match(device);
        return match.matches() ? match : null;
    }

    @Override
    String name(PlatformDriver driver) {
        return driver.name();
    }

    /** Writes to {@code driver_override} of a device, in UTF-8. */
    public BusResult<PlatformMatch> driverOverride(String device, String text) {
        return storeOverride(device, text.getBytes(StandardCharsets.UTF_8), PlatformDevice::withDriverOverride);
    }

    /** Adds a compatible string to a driver, and tries it on all free devices; see {@link PlatformDriver#withNewCompatible}. */
    public BusResult<PlatformMatch> newCompatible(String driver, String compatible) {
        Optional<PlatformDriver> changing = driver(driver);
        return changing.isEmpty()
                ? new BusResult<>(StoreError.NO_SUCH_DRIVER)
                : replaceDriver(changing.get().withNewCompatible(compatible), true);
    }
}
