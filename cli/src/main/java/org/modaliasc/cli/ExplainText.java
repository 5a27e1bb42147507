// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.Driver;
import org.modaliasc.compiler.DriverAnswer;
import org.modaliasc.compiler.DriverAnswer.Outcome;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.bind.BindingStep;
import org.modaliasc.match.bind.EntryMatch;
import org.modaliasc.match.bind.FieldMatch;
import org.modaliasc.match.bind.PciMatch;

/** An explanation for people. */
final class ExplainText {
    /** Losers that are shown in each part, unless all are asked for. */
    private static final int FEW = 5;

    private static final List<String> ENTRY_HEAD = List.of("entry", "vendor", "device", "subven", "subdev", "class");
    private static final List<String> ALIAS_HEAD =
            List.of("module", "prefix", "v", "d", "sv", "sd", "bc", "sc", "i", "stars");

    private final Explanation explanation;
    private final boolean all;
    private final String tree;
    private final StringBuilder out = new StringBuilder();

    private ExplainText(Explanation explanation, boolean all, String tree) {
        this.explanation = explanation;
        this.all = all;
        this.tree = tree;
    }

    /**
     * Renders an explanation.
     *
     * @param all whether nothing is left out
     * @param tree the kernel's tree, from which on files are named, or null
     */
    static String render(Explanation explanation, boolean all, @Nullable String tree) {
        return new ExplainText(explanation, all, tree == null ? "" : tree.replaceAll("/+$", "") + "/").render();
    }

    private String place(String file, int line) {
        boolean inTree = !tree.isEmpty() && file.startsWith(tree);
        return (inTree ? file.substring(tree.length()) : file) + ':' + line;
    }

    private String render() {
        PciDeviceId id = explanation.device().id();
        out.append(explanation.modalias()).append('\n');
        out.append(String.format(
                Locale.ROOT,
                "  vendor %04X, device %04X, subvendor %04X, subdevice %04X, class %06X\n",
                id.vendor(),
                id.device(),
                id.subvendor(),
                id.subdevice(),
                id.classCode()));
        String override = explanation.device().driverOverride();
        out.append("  driver_override: ")
                .append(override == null ? "(null)" : override)
                .append('\n');
        drivers();
        aliases();
        out.append('\n').append(FieldText.LEGEND).append('\n');
        return out.toString();
    }

    private void drivers() {
        if (explanation.drivers().isEmpty()) {
            return;
        }
        out.append("\nDrivers, by the kernel's rules:\n");
        int silent = 0;
        for (DriverAnswer answer : explanation.drivers()) {
            List<DriverAnswer.Entry> telling = answer.entries().stream()
                    .filter(entry -> entry.match().matches())
                    .toList();
            boolean named = answer.driver().name().equals(explanation.device().driverOverride());
            if (!all
                    && telling.isEmpty()
                    && !answer.match().matches()
                    && !named
                    && explanation.drivers().size() > 1) {
                silent++;
                continue;
            }
            out.append("\n  ")
                    .append(heading(answer.model().declared(), answer))
                    .append('\n');
            out.append("    ").append(sentence(answer)).append('\n');
            entries(telling);
        }
        if (silent > 0) {
            out.append("\n  ").append(silent).append(silent == 1 ? " other driver" : " other drivers");
            out.append(" do not take it, and no entry of theirs matches.\n");
        }
        losers();
    }

    private String heading(@Nullable Driver declared, DriverAnswer answer) {
        String name = declared == null
                ? "a table without a known driver"
                : declared.name() == null ? "a driver whose name is not known" : declared.name();
        String place = declared == null ? "" : ", " + place(declared.file(), declared.line());
        return name + " (module " + answer.model().table().module() + place + ')';
    }

    private String sentence(DriverAnswer answer) {
        PciMatch match = answer.match();
        return switch (match.step()) {
            case MATCHING_DISABLED -> "does not take it: the device takes no driver for now.";
            case OVERRIDE_NAMES_ANOTHER -> "does not take it: the override names another driver.";
            case DYNAMIC_ID ->
                "takes it: dynamic id " + (match.number() + 1) + " matches, before the table is looked at.";
            case STATIC_ENTRY ->
                "takes it: an entry of `" + answer.model().table().name() + "` matches.";
            case OVERRIDE_ALONE -> "takes it: the override names this driver, which is enough; no entry matches.";
            case NOTHING_MATCHES ->
                answer.entries().stream().anyMatch(entry -> entry.outcome() == Outcome.OVERRIDE_ONLY)
                        ? "does not take it: what matches is override-only, and there is no override."
                        : "does not take it: no entry matches.";
        };
    }

    private void entries(List<DriverAnswer.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        FieldColumns columns = new FieldColumns();
        columns.row(ENTRY_HEAD);
        int shown = all ? entries.size() : Math.min(FEW, entries.size());
        entries.subList(0, shown).forEach(entry -> columns.row(row(entry)));
        columns.print(out, "    ");
        more(entries.size() - shown);
    }

    private List<String> row(DriverAnswer.Entry entry) {
        List<String> cells = new ArrayList<>();
        cells.add(place(entry.entry().file(), entry.entry().line()));
        EntryMatch match = entry.match();
        cells.addAll(FieldText.cells(entry.entry().id(), match));
        String kind = entry.entry().id().overrideOnly() == 0 ? "" : "override-only";
        cells.add(
                switch (entry.outcome()) {
                    case DECIDES -> kind.isEmpty() ? "decides" : "decides, " + kind;
                    case TOO_LATE -> kind.isEmpty() ? "too late" : "too late, " + kind;
                    case OVERRIDE_ONLY -> "passed over, " + kind;
                    case DIFFERS -> kind;
                });
        return cells;
    }

    private void losers() {
        List<DriverAnswer.Entry> losers = new ArrayList<>();
        for (DriverAnswer answer : explanation.drivers()) {
            if (answer.match().step() != BindingStep.OVERRIDE_NAMES_ANOTHER || all) {
                answer.entries().stream()
                        .filter(entry -> entry.outcome() == Outcome.DIFFERS && (all || close(entry)))
                        .forEach(losers::add);
            }
        }
        losers.sort(Comparator.comparingInt(DriverAnswer.Entry::differing).thenComparingInt(entry -> -entry.equal()));
        if (!losers.isEmpty()) {
            out.append("\n  Entries that do not match, the closest first:\n");
            entries(losers);
        }
    }

    /** Tells whether an entry is of interest although it does not match: at least the vendor is right. */
    private static boolean close(DriverAnswer.Entry entry) {
        return entry.match().vendor() != FieldMatch.DIFFERENT && entry.equal() > 0;
    }

    private void aliases() {
        if (explanation.aliases().isEmpty() && explanation.others().isEmpty()) {
            return;
        }
        out.append("\nAliases, of each prefix the one with the fewest stars first:\n");
        table(explanation.aliases(), explanation.aliases().size());
        if (explanation.aliases().isEmpty()) {
            out.append("    None matches.\n");
        }
        List<Explanation.Ranked> others = all
                ? explanation.others()
                : explanation.others().stream()
                        .filter(Explanation.Ranked::close)
                        .toList();
        if (!others.isEmpty()) {
            out.append("\n  Aliases that do not match, the closest first:\n");
            int shown = all ? others.size() : Math.min(FEW, others.size());
            table(others, shown);
            more(others.size() - shown);
        }
    }

    private void table(List<Explanation.Ranked> ranked, int shown) {
        if (shown == 0) {
            return;
        }
        FieldColumns columns = new FieldColumns();
        columns.row(ALIAS_HEAD);
        for (Explanation.Ranked alias : ranked.subList(0, shown)) {
            List<String> cells = new ArrayList<>();
            cells.add(alias.alias().module());
            cells.add(alias.match().prefix());
            cells.addAll(FieldText.cells(alias.match()));
            cells.add(String.valueOf(alias.wildcards()));
            columns.row(cells);
        }
        columns.print(out, "    ");
    }

    private void more(int hidden) {
        if (hidden > 0) {
            out.append("    ").append(hidden).append(" more; --all shows them.\n");
        }
    }
}
