// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.TreeContents;
import org.modaliasc.compiler.sieve.Sieve;

/**
 * All that an earlier run found out about a tree, apart from its result.
 *
 * @param findings what was found before anything was compiled
 * @param sieve the sieve as it writes itself, empty if none was used
 * @param links which file includes which, as far as the sieve depended on it; by their numbers among the facts
 * @param outcomes what came of each source, in the order of the work
 */
record TreeMemory(
        FileFacts facts,
        List<Diagnostic> findings,
        TreeContents contents,
        byte[] sieve,
        Map<Integer, Set<Integer>> links,
        List<TreeOutcome> outcomes) {

    static void write(
            Encoder out,
            FileFacts facts,
            List<Diagnostic> findings,
            TreeContents contents,
            byte[] sieve,
            Map<Integer, Set<Integer>> links,
            List<TreeOutcome> outcomes) {
        TreeCodec.writeFindings(out, findings);
        TreeCodec.write(out, contents);
        out.bytes(sieve);
        out.list(links.entrySet(), link -> {
            out.count(link.getKey());
            out.ascending(link.getValue().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray());
        });
        out.list(outcomes, outcome -> {
            out.flag(outcome != TreeOutcome.NOTHING);
            if (outcome != TreeOutcome.NOTHING) {
                TreeCodec.write(out, outcome.aliases());
                TreeCodec.writeFindings(out, outcome.diagnostics());
                out.flag(outcome.unsupported());
                out.ascending(outcome.files().stream()
                        .mapToInt(facts::indexOf)
                        .filter(number -> number >= 0)
                        .sorted()
                        .toArray());
            }
        });
    }

    static TreeMemory read(Decoder in, FileFacts facts) {
        List<Diagnostic> findings = TreeCodec.findings(in);
        TreeContents contents = TreeCodec.contents(in);
        byte[] sieve = in.bytes();
        Map<Integer, Set<Integer>> links = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            int from = in.count();
            Set<Integer> to = new HashSet<>();
            Arrays.stream(in.ascending()).forEach(to::add);
            links.put(from, to);
        }
        List<TreeOutcome> outcomes = in.list(() -> in.flag()
                ? new TreeOutcome(
                        TreeCodec.aliases(in),
                        DriverScan.NOTHING,
                        TreeCodec.findings(in),
                        in.flag(),
                        Arrays.stream(in.ascending()).mapToObj(facts::path).toList())
                : TreeOutcome.NOTHING);
        return new TreeMemory(facts, findings, contents, sieve, links, outcomes);
    }

    /** Returns the changed files and those that include one of them, near or far. */
    Set<String> touched(int[] changed) {
        Map<Integer, List<Integer>> includers = new HashMap<>();
        links.forEach((from, all) -> all.forEach(
                to -> includers.computeIfAbsent(to, absent -> new ArrayList<>()).add(from)));
        Set<String> touched = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int file : changed) {
            open.add(file);
        }
        while (!open.isEmpty()) {
            int file = open.remove();
            if (touched.add(facts.path(file))) {
                open.addAll(includers.getOrDefault(file, List.of()));
            }
        }
        return touched;
    }

    /** Returns the links by number, those of an earlier run and new ones. */
    static Map<Integer, Set<Integer>> links(FileFacts facts, @Nullable TreeMemory earlier, List<Sieve.Link> found) {
        Map<Integer, Set<Integer>> links = new HashMap<>();
        if (earlier != null) {
            earlier.links.forEach((from, all) -> all.forEach(
                    to -> link(links, facts.indexOf(earlier.facts.path(from)), facts.indexOf(earlier.facts.path(to)))));
        }
        for (Sieve.Link link : found) {
            link(links, facts.indexOf(link.from()), facts.indexOf(link.to()));
        }
        return links;
    }

    private static void link(Map<Integer, Set<Integer>> links, int from, int to) {
        if (from >= 0 && to >= 0) {
            links.computeIfAbsent(from, absent -> new HashSet<>()).add(to);
        }
    }
}
