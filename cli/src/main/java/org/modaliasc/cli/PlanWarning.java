// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.modaliasc.match.plan.DevicePlan;
import org.modaliasc.match.plan.PciAddress;
import org.modaliasc.match.plan.RebindPlan;
import org.modaliasc.match.plan.SysfsWrite;

/**
 * What a user should know of a plan.
 *
 * @param id identifier, explained in the documentation of diagnostics
 * @param severity {@code warning} or {@code note}
 * @param message one sentence
 */
record PlanWarning(String id, String severity, String message) {
    static List<PlanWarning> of(RebindPlan plan, PlanDevices devices, Map<DevicePlan, List<String>> contenders) {
        List<PlanWarning> warnings = new ArrayList<>();
        contenders.forEach((device, names) -> warnings.add(new PlanWarning(
                "plan.contenders",
                "warning",
                "Between the unbinding and the probing " + device.before().address() + " may go to " + quoted(names)
                        + "; which of several is first depends on the order of registration.")));
        if (!devices.missing().isEmpty()) {
            warnings.add(new PlanWarning(
                    "plan.group-incomplete",
                    "warning",
                    "The IOMMU group also has " + addresses(devices.missing())
                            + ", which the plan does not cover; --whole-group does."));
        }
        if (!devices.bridges().isEmpty()) {
            warnings.add(new PlanWarning(
                    "plan.bridge", "note", addresses(devices.bridges()) + " stays as it is, since it is a bridge."));
        }
        if (plan.devices().stream().anyMatch(PlanWarning::unbinds)) {
            warnings.add(new PlanWarning(
                    "plan.not-atomic",
                    "note",
                    plan.devices().stream().map(DevicePlan::override).anyMatch(Objects::nonNull)
                            ? "The writes are no unit: the override keeps other drivers away, but after a failure between"
                                    + " them the device has no driver."
                            : "The writes are no unit: between the unbinding and the probing any driver that matches may"
                                    + " take the device."));
        }
        return warnings;
    }

    private static boolean unbinds(DevicePlan device) {
        return device.writes().stream().anyMatch(write -> write.kind() == SysfsWrite.Kind.UNBIND);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(" or "));
    }

    private static String addresses(List<PciAddress> addresses) {
        return addresses.stream().map(PciAddress::toString).collect(Collectors.joining(", "));
    }
}
