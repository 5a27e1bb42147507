// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.DevicePlan;
import org.modaliasc.match.plan.RebindPlan;
import org.modaliasc.match.plan.SysfsWrite;

/** A plan as a script of the POSIX shell; running it again where it has succeeded does no harm. */
final class PlanShell {
    private PlanShell() {}

    static String render(RebindPlan plan) {
        StringBuilder out = new StringBuilder("#!/bin/sh\nset -eu\n");
        out.append("\nbound_to() {\n    link=$(readlink \"/sys/bus/pci/devices/$1/driver\") || link=\n")
                .append("    [ \"${link##*/}\" = \"$2\" ]\n}\n");
        String checked = null;
        for (DevicePlan device : plan.devices()) {
            String driver = device.driver();
            if (driver != null && !driver.equals(checked)) {
                checked = driver;
                String directory = quoted("/sys/bus/pci/drivers/" + driver);
                out.append("\nif ! [ -d ").append(directory).append(" ]; then\n    ");
                fail(out, "There is no PCI driver " + driver + "; load its module first.")
                        .append("\nfi\n");
            }
            out.append("\n# ").append(PlanText.heading(device)).append('\n');
            for (SysfsWrite write : device.writes()) {
                write(out, write, device.before().address().toString(), driver);
            }
            if (driver != null && !device.writes().isEmpty()) {
                out.append("if ! bound_to ")
                        .append(names(device.before().address().toString(), driver))
                        .append("; then\n    ");
                fail(out, device.before().address() + " is not bound to " + driver + ".")
                        .append("\nfi\n");
            }
        }
        return out.toString();
    }

    private static void write(StringBuilder out, SysfsWrite write, String address, @Nullable String driver) {
        String line = "printf '%s\\n' " + quoted(write.text()) + " >" + quoted(write.path());
        boolean guarded = write.kind() != SysfsWrite.Kind.OVERRIDE && driver != null;
        if (write.kind() == SysfsWrite.Kind.UNBIND) {
            String link = quoted("/sys/bus/pci/devices/" + address + "/driver");
            out.append("if [ -e ").append(link).append(" ]");
            out.append(guarded && driver != null ? " && ! bound_to " + names(address, driver) : "");
            out.append("; then\n    ").append(line).append("\nfi\n");
        } else if (guarded && driver != null) {
            out.append("if ! bound_to ")
                    .append(names(address, driver))
                    .append("; then\n    ")
                    .append(line)
                    .append("\nfi\n");
        } else {
            out.append(line).append('\n');
        }
    }

    private static StringBuilder fail(StringBuilder out, String message) {
        return out.append("printf '%s\\n' ").append(quoted(message)).append(" >&2\n    exit 1");
    }

    private static String names(String address, String driver) {
        return quoted(address) + ' ' + quoted(driver);
    }

    /** Quotes a text so that the shell takes it as it is. */
    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }
}
