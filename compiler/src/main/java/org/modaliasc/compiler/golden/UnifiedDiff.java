// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/** What changed from a golden file to a fresh text, with the cause behind each added line. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> golden;
    private final List<GoldenText.Line> fresh;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(List<String> golden, List<GoldenText.Line> fresh) {
        this.golden = golden;
        this.fresh = fresh;
    }

    static String render(String before, List<String> golden, String after, List<GoldenText.Line> fresh) {
        List<String> texts = fresh.stream().map(GoldenText.Line::text).toList();
        // In linear space: a renamed module changes every line, and the usual algorithm keeps a path for each pair of
        // them.
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(golden, texts, new MyersDiffWithLinearSpace<>()).getDeltas();
        UnifiedDiff diff = new UnifiedDiff(golden, fresh);
        diff.out.append("--- ").append(before).append("\n+++ ").append(after).append('\n');
        for (int i = 0; i < deltas.size(); ) {
            int end = i + 1;
            while (end < deltas.size() && start(deltas.get(end)) - end(deltas.get(end - 1)) <= 2 * CONTEXT) {
                end++;
            }
            diff.hunk(deltas.subList(i, end));
            i = end;
        }
        return diff.out.toString();
    }

    private void hunk(List<AbstractDelta<String>> deltas) {
        AbstractDelta<String> first = deltas.get(0);
        AbstractDelta<String> last = deltas.get(deltas.size() - 1);
        int lead = Math.min(CONTEXT, start(first));
        int trail = Math.min(CONTEXT, golden.size() - end(last));
        int start = start(first) - lead;
        int freshStart = first.getTarget().getPosition() - lead;
        out.append("@@ -").append(range(start, end(last) + trail - start));
        out.append(" +")
                .append(range(freshStart, freshEnd(last) + trail - freshStart))
                .append(" @@\n");
        int at = start;
        for (int i = 0; i < deltas.size(); ) {
            // Deltas that touch are one change, of which what was comes first.
            int end = i + 1;
            while (end < deltas.size() && start(deltas.get(end)) == end(deltas.get(end - 1))) {
                end++;
            }
            context(at, start(deltas.get(i)));
            change(deltas.get(i), deltas.get(end - 1));
            at = end(deltas.get(end - 1));
            i = end;
        }
        context(at, at + trail);
    }

    private void context(int from, int to) {
        golden.subList(from, to).forEach(line -> out.append(' ').append(line).append('\n'));
    }

    private void change(AbstractDelta<String> first, AbstractDelta<String> last) {
        golden.subList(start(first), end(last))
                .forEach(line -> out.append('-').append(line).append('\n'));
        for (GoldenText.Line line : fresh.subList(first.getTarget().getPosition(), freshEnd(last))) {
            out.append('+').append(line.text());
            if (line.cause() != null) {
                out.append("    <- ").append(line.cause());
            }
            out.append('\n');
        }
    }

    private static int start(AbstractDelta<String> delta) {
        return delta.getSource().getPosition();
    }

    private static int end(AbstractDelta<String> delta) {
        return start(delta) + delta.getSource().size();
    }

    private static int freshEnd(AbstractDelta<String> delta) {
        return delta.getTarget().getPosition() + delta.getTarget().size();
    }

    /** An empty range is after the line that is named, another one starts with it. */
    private static String range(int start, int size) {
        return (size == 0 ? start : start + 1) + "," + size;
    }
}
