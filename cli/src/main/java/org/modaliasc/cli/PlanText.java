// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import org.modaliasc.match.plan.DevicePlan;
import org.modaliasc.match.plan.DeviceState;
import org.modaliasc.match.plan.DeviceState.Bound;
import org.modaliasc.match.plan.RebindPlan;
import org.modaliasc.match.plan.SysfsWrite;

/** A plan for people. */
final class PlanText {
    private PlanText() {}

    static String render(RebindPlan plan) {
        StringBuilder out = new StringBuilder();
        for (DevicePlan device : plan.devices()) {
            out.append(heading(device)).append('\n');
            int number = 0;
            for (SysfsWrite write : device.writes()) {
                out.append("  ")
                        .append(++number)
                        .append(". ")
                        .append(sentence(write))
                        .append('\n');
            }
            if (number == 0) {
                out.append("  Nothing is to be done.\n");
            }
        }
        return out.toString();
    }

    /** Says where a device goes from and to. */
    static String heading(DevicePlan device) {
        String driver = device.driver();
        return device.before().address() + ": " + from(device.before()) + " -> "
                + (driver == null ? "the driver that the bus chooses" : driver);
    }

    private static String from(DeviceState state) {
        return state.driver() != null ? state.driver() : state.bound() == Bound.NO ? "no driver" : "its driver, if any";
    }

    private static String sentence(SysfsWrite write) {
        return (write.onlyIfBound() ? "if it is bound, write " : "write ")
                + (write.text().isEmpty() ? "an empty line" : '`' + write.text() + '`') + " to " + write.path();
    }
}
