// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.DevicePlan;
import org.modaliasc.match.plan.RebindPlan;
import org.modaliasc.match.plan.SysfsWrite;

/** A plan for programs. */
final class PlanJson {
    private PlanJson() {}

    static String render(RebindPlan plan, boolean bind, List<PlanWarning> warnings) {
        StringBuilder out = new StringBuilder("{\"schemaVersion\":1,\"action\":\"");
        out.append(bind ? "bind" : "restore").append("\",\"devices\":[");
        String separator = "\n";
        for (DevicePlan device : plan.devices()) {
            out.append(separator).append("{\"address\":");
            JsonText.append(out, device.before().address().toString());
            text(out.append(",\"from\":"), device.before().driver());
            text(out.append(",\"to\":"), device.driver());
            out.append(",\"writes\":[");
            writes(out, device.writes());
            out.append("]}");
            separator = ",\n";
        }
        out.append("\n],\"findings\":[");
        separator = "\n";
        for (PlanWarning warning : warnings) {
            text(out.append(separator).append("{\"id\":"), warning.id());
            text(out.append(",\"severity\":"), warning.severity());
            text(out.append(",\"message\":"), warning.message());
            out.append('}');
            separator = ",\n";
        }
        return out.append("\n]}\n").toString();
    }

    /** The text of a write is complete here: what clears an override is a newline. */
    private static void writes(StringBuilder out, List<SysfsWrite> writes) {
        String separator = "";
        for (SysfsWrite write : writes) {
            text(out.append(separator).append("{\"path\":"), write.path());
            text(out.append(",\"text\":"), write.text().isEmpty() ? "\n" : write.text());
            out.append(",\"onlyIfBound\":").append(write.onlyIfBound()).append('}');
            separator = ",";
        }
    }

    private static void text(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("null");
        } else {
            JsonText.append(out, text);
        }
    }
}
