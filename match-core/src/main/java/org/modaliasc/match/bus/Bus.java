// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.DriverOverride;
import org.modaliasc.match.bind.StoreError;
import org.modaliasc.match.bind.StoreResult;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/**
 * A bus on which devices and drivers meet by the rules of the kernel, without hardware.
 *
 * <p>Devices are tried in the order in which they were added, and drivers in that in which they were registered. Each operation is
 * what one write to a file of sysfs does, or one plug or one load, and answers what happened. The names are those of the files'
 * directories; the newline that a shell writes behind a name does not matter to the kernel, and is left out here.
 *
 * <p>Where the kernel would call a driver's {@code probe}, the driver is taken to succeed, at once.
 *
 * <p>Not thread-safe.
 *
 * @param <D> devices, immutable
 * @param <R> drivers, immutable
 * @param <M> answers to why a driver takes a device
 */
// Mirrors drivers/base/bus.c and drivers/base/dd.c (6.12).
public abstract sealed class Bus<D, R, M> permits PciBus, PlatformBus, AuxiliaryBus {
    private final Map<String, D> devices = new LinkedHashMap<>();
    private final Map<String, R> drivers = new LinkedHashMap<>();
    /** From device to driver, in the order of binding. */
    private final Map<String, String> bound = new LinkedHashMap<>();

    private boolean autoprobe = true;

    Bus() {}

    /** Returns why a driver takes a device, or null if it does not. */
    abstract @Nullable M match(R driver, D device);

    abstract String name(R driver);

    /** Plugs in a device, and tries the drivers on it if autoprobing is on. */
    public final BusResult<M> addDevice(String name, D device) {
        if (devices.putIfAbsent(name, device) != null) {
            return new BusResult<>(StoreError.DEVICE_EXISTS);
        }
        // Mirrors device_initial_probe.
        return new BusResult<>(autoprobe ? attachDevice(name) : List.of());
    }

    /** Takes a device away. */
    public final BusResult<M> removeDevice(String name) {
        if (!devices.containsKey(name)) {
            return new BusResult<>(StoreError.NO_SUCH_DEVICE);
        }
        devices.remove(name);
        String driver = bound.remove(name);
        return new BusResult<>(driver == null ? List.of() : List.of(new BusEvent.Unbound<>(name, driver, List.of())));
    }

    /** Registers a driver, as loading its module does, and tries it on the devices if autoprobing is on. */
    public final BusResult<M> addDriver(R driver) {
        // Mirrors driver_register and bus_add_driver.
        if (drivers.putIfAbsent(name(driver), driver) != null) {
            return new BusResult<>(StoreError.DRIVER_EXISTS);
        }
        return new BusResult<>(autoprobe ? attachDriver(driver) : List.of());
    }

    /** Takes a driver away from its devices, the last bound first, and from the bus; nobody tries other drivers on them. */
    public final BusResult<M> removeDriver(String name) {
        if (drivers.remove(name) == null) {
            return new BusResult<>(StoreError.NO_SUCH_DRIVER);
        }
        // Mirrors bus_remove_driver and driver_detach.
        List<String> held = new ArrayList<>(bound.keySet());
        held.removeIf(device -> !name.equals(bound.get(device)));
        Collections.reverse(held);
        return new BusResult<>(
                held.stream().map(device -> release(name, device)).toList());
    }

    /** Writes to {@code bind} of a driver. The driver must take the device; this is no way round its ids. */
    public final BusResult<M> bind(String driver, String device) {
        R binding = drivers.get(driver);
        if (binding == null) {
            return new BusResult<>(StoreError.NO_SUCH_DRIVER);
        }
        D free = devices.get(device);
        if (free == null) {
            return new BusResult<>(StoreError.NO_SUCH_DEVICE);
        }
        // Mirrors bind_store and __driver_probe_device: the match is asked before whether the device is free.
        M match = match(binding, free);
        if (match == null) {
            return new BusResult<>(StoreError.DRIVER_REFUSES);
        }
        if (bound.containsKey(device)) {
            return new BusResult<>(StoreError.ALREADY_BOUND);
        }
        return new BusResult<>(List.of(attach(driver, device, match)));
    }

    /** Writes to {@code unbind} of a driver. What comes next is not part of it: see {@link BusEvent.Unbound}. */
    public final BusResult<M> unbind(String driver, String device) {
        if (!drivers.containsKey(driver)) {
            return new BusResult<>(StoreError.NO_SUCH_DRIVER);
        }
        if (!devices.containsKey(device)) {
            return new BusResult<>(StoreError.NO_SUCH_DEVICE);
        }
        if (!driver.equals(bound.get(device))) {
            return new BusResult<>(StoreError.NOT_BOUND_TO_DRIVER);
        }
        return new BusResult<>(List.of(release(driver, device)));
    }

    /** Writes to {@code drivers_probe}: the first driver that takes the device gets it. No error tells that none does. */
    public final BusResult<M> driversProbe(String device) {
        if (!devices.containsKey(device)) {
            return new BusResult<>(StoreError.NO_SUCH_DEVICE);
        }
        return new BusResult<>(attachDevice(device));
    }

    /**
     * Writes to {@code drivers_autoprobe}: whether devices and drivers that are added meet by themselves, as they do at first. Other
     * operations do not ask.
     */
    public final void autoprobe(boolean on) {
        autoprobe = on;
    }

    /** Returns a device as it stands. */
    public final Optional<D> device(String name) {
        return Optional.ofNullable(devices.get(name));
    }

    /** Returns a driver as it stands. */
    public final Optional<R> driver(String name) {
        return Optional.ofNullable(drivers.get(name));
    }

    /** Returns the name of the driver that a device is bound to. */
    public final Optional<String> driverOf(String device) {
        return Optional.ofNullable(bound.get(device));
    }

    /**
     * Returns all drivers that take a device, bound or not: with more than one, nothing but the order of events decides which gets it.
     *
     * @param device its name; without such a device there are no contenders
     * @param loadable drivers that may be loaded at any time, tried behind the registered ones
     */
    public final List<Contender<M>> contenders(String device, Collection<R> loadable) {
        D wanted = devices.get(device);
        if (wanted == null) {
            return List.of();
        }
        Map<String, R> all = new LinkedHashMap<>(drivers);
        loadable.forEach(driver -> all.putIfAbsent(name(driver), driver));
        List<Contender<M>> contenders = new ArrayList<>();
        all.forEach((name, driver) -> {
            M match = match(driver, wanted);
            if (match != null) {
                contenders.add(new Contender<>(name, match));
            }
        });
        return List.copyOf(contenders);
    }

    /** Changes the override of a device; nothing is bound or unbound by it. */
    final BusResult<M> storeOverride(String name, byte[] text, BiFunction<D, @Nullable String, D> change) {
        D device = devices.get(name);
        if (device == null) {
            return new BusResult<>(StoreError.NO_SUCH_DEVICE);
        }
        StoreResult<Optional<String>> result = DriverOverride.parse(text, DriverOverride.PAGE_SIZE);
        if (result instanceof Refused<Optional<String>> refused) {
            return new BusResult<>(refused.error());
        }
        Optional<String> override = ((Stored<Optional<String>>) result).value();
        devices.put(name, change.apply(device, override.orElse(null)));
        return new BusResult<>(List.of());
    }

    /** Puts a changed driver in the place of the old one, and tries it on the devices if it may take more of them now. */
    final BusResult<M> replaceDriver(R changed, boolean takesMore) {
        drivers.put(name(changed), changed);
        return new BusResult<>(takesMore ? attachDriver(changed) : List.of());
    }

    private List<BusEvent<M>> attachDevice(String device) {
        // Mirrors device_attach.
        if (bound.containsKey(device)) {
            return List.of();
        }
        List<Contender<M>> contenders = contenders(device, List.of());
        if (contenders.isEmpty()) {
            return List.of();
        }
        return List.of(
                attach(contenders.get(0).driver(), device, contenders.get(0).match()));
    }

    private List<BusEvent<M>> attachDriver(R driver) {
        // Mirrors driver_attach.
        List<BusEvent<M>> events = new ArrayList<>();
        devices.forEach((device, free) -> {
            M match = bound.containsKey(device) ? null : match(driver, free);
            if (match != null) {
                events.add(attach(name(driver), device, match));
            }
        });
        return events;
    }

    private BusEvent<M> attach(String driver, String device, M match) {
        bound.put(device, driver);
        return new BusEvent.Bound<>(device, driver, match);
    }

    private BusEvent<M> release(String driver, String device) {
        bound.remove(device);
        return new BusEvent.Unbound<>(device, driver, contenders(device, List.of()));
    }
}
