// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.Driver;
import org.modaliasc.compiler.DriverAnswer;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.alias.PciPatternMatch;
import org.modaliasc.match.bind.EntryMatch;
import org.modaliasc.match.bind.FieldMatch;

/** An explanation for programs; it has everything, whatever people are shown. */
final class ExplainJson {
    private final StringBuilder out = new StringBuilder();

    private ExplainJson() {}

    static String render(Explanation explanation) {
        return new ExplainJson().all(explanation);
    }

    private String all(Explanation explanation) {
        PciDeviceId id = explanation.device().id();
        text("{\"schemaVersion\":1,\"modalias\":", explanation.modalias());
        out.append(",\"device\":{\"vendor\":")
                .append(id.vendor())
                .append(",\"device\":")
                .append(id.device());
        out.append(",\"subvendor\":")
                .append(id.subvendor())
                .append(",\"subdevice\":")
                .append(id.subdevice());
        out.append(",\"class\":").append(id.classCode()).append('}');
        text(",\"driverOverride\":", explanation.device().driverOverride());
        out.append(",\"matches\":").append(explanation.matches()).append(",\"drivers\":[");
        String separator = "\n";
        for (DriverAnswer answer : explanation.drivers()) {
            out.append(separator);
            driver(answer);
            separator = ",\n";
        }
        out.append("\n],\"aliases\":[");
        separator = aliases(explanation.aliases(), "\n");
        aliases(explanation.others(), separator);
        return out.append("\n]}\n").toString();
    }

    private void driver(DriverAnswer answer) {
        Driver declared = answer.model().declared();
        text("{\"driver\":", declared == null ? null : declared.name());
        text(",\"module\":", answer.model().table().module());
        text(",\"file\":", declared == null ? null : declared.file());
        out.append(",\"line\":").append(declared == null ? "null" : String.valueOf(declared.line()));
        text(",\"table\":", answer.model().table().name());
        out.append(",\"matches\":").append(answer.match().matches());
        text(",\"step\":", name(answer.match().step()));
        out.append(",\"number\":")
                .append(answer.match().number() < 0 ? "null" : answer.match().number() + "");
        out.append(",\"entries\":[");
        String separator = "";
        for (DriverAnswer.Entry entry : answer.entries()) {
            out.append(separator);
            entry(entry);
            separator = ",";
        }
        out.append("]}");
    }

    private void entry(DriverAnswer.Entry entry) {
        PciIdEntry id = entry.entry().id();
        EntryMatch match = entry.match();
        out.append("{\"number\":").append(entry.number());
        text(",\"file\":", entry.entry().file());
        out.append(",\"line\":").append(entry.entry().line());
        out.append(",\"overrideOnly\":").append(Integer.toUnsignedString(id.overrideOnly()));
        text(",\"outcome\":", name(entry.outcome()));
        out.append(",\"fields\":[");
        field("vendor", FieldText.id(id.vendor()), match.vendor());
        out.append(',');
        field("device", FieldText.id(id.device()), match.device());
        out.append(',');
        field("subvendor", FieldText.id(id.subvendor()), match.subvendor());
        out.append(',');
        field("subdevice", FieldText.id(id.subdevice()), match.subdevice());
        out.append(',');
        field("class", FieldText.classCode(id), match.classCode());
        out.append("]}");
    }

    private void field(String name, String wanted, FieldMatch result) {
        text("{\"name\":", name);
        text(",\"wanted\":", result == FieldMatch.WILDCARD ? "*" : wanted);
        text(",\"result\":", name(result));
        out.append('}');
    }

    private String aliases(List<Explanation.Ranked> ranked, String first) {
        String separator = first;
        for (Explanation.Ranked alias : ranked) {
            text(separator + "{\"module\":", alias.alias().module());
            text(",\"pattern\":", alias.alias().pattern());
            text(
                    ",\"file\":",
                    alias.alias().file().isEmpty() ? null : alias.alias().file());
            out.append(",\"line\":")
                    .append(alias.alias().line() == 0 ? "null" : alias.alias().line() + "");
            out.append(",\"matches\":").append(alias.match().matches());
            out.append(",\"wildcards\":").append(alias.wildcards()).append(",\"fields\":[");
            String comma = "";
            for (PciPatternMatch.Field field : alias.match().fields()) {
                text(comma + "{\"name\":", field.name());
                text(",\"wanted\":", field.wanted());
                text(",\"result\":", name(field.result()));
                out.append('}');
                comma = ",";
            }
            out.append("]}");
            separator = ",\n";
        }
        return separator;
    }

    /** Returns the name of a constant as JSON has it here: lower case, with dashes. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void text(String before, @Nullable String text) {
        out.append(before);
        if (text == null) {
            out.append("null");
        } else {
            JsonText.append(out, text);
        }
    }
}
