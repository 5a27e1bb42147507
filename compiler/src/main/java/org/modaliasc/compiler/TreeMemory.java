// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.sieve.Sieve;

/**
 * All that is kept of a run beside the facts it rests on. Each module is a part of its own, which is decoded when one of its sources
 * must be compiled again, and copied as it is otherwise. Not thread-safe.
 */
final class TreeMemory {
    private final FileFacts facts;
    private final List<Diagnostic> findings;
    private final List<Decoder> results;
    private final Decoder sieve;
    private final Decoder links;
    private final List<Decoder> modules;

    private TreeMemory(FileFacts facts, List<Diagnostic> findings, List<Decoder> results, Decoder rest) {
        this.facts = facts;
        this.findings = findings;
        this.results = results;
        this.sieve = rest.part();
        this.links = rest.part();
        this.modules = rest.list(rest::part);
    }

    /** The parts that a result is made from, at the start of what is kept. */
    record Results(List<Diagnostic> findings, List<Decoder> modules, Decoder rest) {
        static Results read(Decoder in) {
            return new Results(TreeCodec.findings(in.part()), in.list(in::part), in.rest());
        }

        TreeResult join() {
            return ModuleResult.join(
                    findings, modules.stream().map(TreeCodec::moduleResult).toList(), false);
        }

        TreeMemory memory(FileFacts facts) {
            return new TreeMemory(facts, findings, modules, rest);
        }
    }

    /**
     * Writes a run that compiled all.
     *
     * @param findings what was found before any source was compiled
     * @param modules what came of the modules; in the same order as {@code results}
     * @param sieve writes what is known about common headers
     */
    static void write(
            Encoder out,
            FileFacts facts,
            List<Diagnostic> findings,
            List<ModuleResult> results,
            Encoder sieve,
            List<Sieve.Link> links,
            List<ModuleOutcome> modules,
            KernelTree tree) {
        out.part(findings(findings));
        out.list(results, result -> out.part(TreeCodec.part(result)));
        out.part(sieve);
        out.part(links(LongStream.empty(), facts, links));
        out.list(modules, module -> out.part(TreeCodec.part(module, facts, tree)));
    }

    /** Writes a run that compiled some modules again. */
    void write(
            Encoder out,
            Map<Integer, ModuleResult> again,
            List<Sieve.Link> found,
            Map<Integer, ModuleOutcome> made,
            KernelTree tree) {
        out.part(findings(findings));
        out.count(results.size());
        for (int i = 0; i < results.size(); i++) {
            ModuleResult result = again.get(i);
            if (result == null) {
                out.part(results.get(i));
            } else {
                out.part(TreeCodec.part(result));
            }
        }
        out.part(sieve);
        out.part(links(readLinks(), facts, found));
        out.count(modules.size());
        for (int i = 0; i < modules.size(); i++) {
            ModuleOutcome outcome = made.get(i);
            if (outcome == null) {
                out.part(modules.get(i));
            } else {
                out.part(TreeCodec.part(outcome, facts, tree));
            }
        }
    }

    private static Encoder findings(List<Diagnostic> findings) {
        Encoder out = new Encoder();
        TreeCodec.writeFindings(out, findings);
        return out;
    }

    FileFacts facts() {
        return facts;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** Returns the sieve as it wrote itself, empty if none was used. */
    Decoder sieve() {
        return sieve.again();
    }

    /** Returns what all modules add to the result, with some of them replaced. */
    List<ModuleResult> results(Map<Integer, ModuleResult> again) {
        List<ModuleResult> all = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            ModuleResult result = again.get(i);
            all.add(result == null ? TreeCodec.moduleResult(results.get(i)) : result);
        }
        return all;
    }

    /** Returns the modules, by their positions, that have a source which reads one of these files or is one. */
    Map<Integer, ModuleOutcome> using(BitSet touched) {
        Map<Integer, ModuleOutcome> found = new java.util.TreeMap<>();
        for (int i = 0; i < modules.size(); i++) {
            Decoder in = modules.get(i).again();
            if (TreeCodec.uses(in, touched)) {
                found.put(i, TreeCodec.moduleOutcome(in, facts));
            }
        }
        return found;
    }

    /** Returns the changed files and those that include one of them, near or far, as far as the sieve depended on it. */
    BitSet touched(BitSet changed) {
        Map<Integer, List<Integer>> includers = new HashMap<>();
        readLinks()
                .forEach(link -> includers
                        .computeIfAbsent((int) link, absent -> new ArrayList<>())
                        .add((int) (link >>> 32)));
        BitSet touched = new BitSet();
        changed.stream().forEach(file -> touch(file, includers, touched));
        return touched;
    }

    private static void touch(int file, Map<Integer, List<Integer>> includers, BitSet touched) {
        List<Integer> open = new ArrayList<>(List.of(file));
        while (!open.isEmpty()) {
            int next = open.remove(open.size() - 1);
            if (!touched.get(next)) {
                touched.set(next);
                open.addAll(includers.getOrDefault(next, List.of()));
            }
        }
    }

    /** Returns which file includes which, as pairs of numbers in one. */
    private LongStream readLinks() {
        Decoder in = links.again();
        LongStream.Builder all = LongStream.builder();
        for (long from = 0, last = 0; in.hasMore(); ) {
            int step = in.count();
            from += step;
            last = step > 0 ? in.count() : last + in.count();
            all.add(from << 32 | last);
        }
        return all.build();
    }

    private static Encoder links(LongStream known, FileFacts facts, List<Sieve.Link> found) {
        LongStream more = found.stream()
                .mapToLong(link -> (long) facts.indexOf(link.from()) << 32 | facts.indexOf(link.to()))
                .filter(link -> link >= 0 && (int) link >= 0);
        Encoder out = new Encoder();
        long last = 0;
        for (long link : LongStream.concat(known, more).sorted().distinct().toArray()) {
            int step = (int) (link >>> 32) - (int) (last >>> 32);
            out.count(step);
            out.count(step > 0 ? (int) link : (int) link - (int) last);
            last = link;
        }
        return out;
    }
}
