// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.preprocess.UnitHeaders;
import org.modaliasc.compiler.sieve.Sieve;

/**
 * All that is kept of a run beside the facts it rests on. Each module is a part of its own, which is decoded when one of its sources
 * must be compiled again, and copied as it is otherwise. Not thread-safe.
 */
final class TreeMemory {
    private final FileFacts facts;
    private final BitSet touched;
    private final Results results;
    private final Decoder settings;
    private final Decoder sieve;
    private final Decoder links;
    private final List<Decoder> modules;
    private final long[] known;
    private final SortedMap<Integer, ModuleOutcome> stale = new TreeMap<>();

    /** Takes what is left of an entry behind the results, and the numbers of the files that changed since. */
    TreeMemory(FileFacts facts, BitSet changed, Results results) {
        Decoder rest = results.rest();
        this.facts = facts;
        this.results = results;
        this.settings = rest.part();
        this.sieve = rest.part();
        this.links = rest.part();
        this.modules = rest.list(rest::part);
        this.known = readLinks();
        this.touched = touched(changed);
        for (int i = 0; i < modules.size(); i++) {
            Decoder in = modules.get(i).again();
            if (TreeCodec.uses(in, touched)) {
                stale.put(i, TreeCodec.moduleOutcome(in, facts));
            }
        }
    }

    /** What the modules add to a result, at the start of what is kept; the parts are those it was read from. */
    record Results(List<Diagnostic> findings, List<Decoder> parts, List<ModuleResult> modules, Decoder rest) {
        static Results read(Decoder in) {
            List<Diagnostic> findings = TreeCodec.findings(in.part());
            List<Decoder> parts = in.list(in::part);
            List<ModuleResult> modules = new ArrayList<>(parts.size());
            for (Decoder part : parts) {
                modules.add(TreeCodec.moduleResult(part));
            }
            return new Results(findings, parts, modules, in.rest());
        }

        TreeResult join() {
            return ModuleResult.join(findings, modules, false);
        }
    }

    /**
     * Writes a run that compiled all.
     *
     * @param findings what was found before any source was compiled
     * @param modules what came of the modules; in the same order as {@code results}
     * @param sieve what is known about common headers
     */
    static void write(
            Encoder out,
            FileFacts facts,
            List<Diagnostic> findings,
            List<ModuleResult> results,
            Encoder sieve,
            Collection<Sieve.Includes> includes,
            List<ModuleOutcome> modules,
            TreeSettings settings) {
        out.part(findings(findings));
        out.list(results, result -> out.part(TreeCodec.part(result)));
        out.part(SettingsCodec.part(settings));
        out.part(sieve);
        out.part(links(numbers(facts, includes)));
        UnitHeaders.Numbering numbering = new UnitHeaders.Numbering(facts::indexOf);
        out.list(modules, module -> out.part(TreeCodec.part(module, facts, numbering, settings)));
    }

    /** Writes a run that compiled some modules again. */
    void write(
            Encoder out,
            SortedMap<Integer, ModuleResult> again,
            Collection<Sieve.Includes> includes,
            SortedMap<Integer, ModuleOutcome> made,
            TreeSettings known) {
        out.part(findings(results.findings()));
        parts(out, results.parts(), again, TreeCodec::part);
        out.part(settings);
        out.part(sieve);
        writeLinks(out, numbers(facts, includes));
        UnitHeaders.Numbering numbering = new UnitHeaders.Numbering(facts::indexOf);
        parts(out, modules, made, outcome -> TreeCodec.part(outcome, facts, numbering, known));
    }

    /** Writes the parts of all modules, those that are there anew and the others as they were. */
    private static <T> void parts(
            Encoder out, List<Decoder> kept, SortedMap<Integer, T> anew, Function<T, Encoder> encoded) {
        out.count(kept.size());
        int next = 0;
        for (Map.Entry<Integer, T> entry : anew.entrySet()) {
            out.parts(kept.subList(next, entry.getKey()));
            out.part(encoded.apply(entry.getValue()));
            next = entry.getKey() + 1;
        }
        out.parts(kept.subList(next, kept.size()));
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
        return results.findings();
    }

    /** Returns what the makefiles and the configuration say. */
    TreeSettings settings() {
        return SettingsCodec.settings(settings);
    }

    /** Returns the sieve as it wrote itself, empty if none was used. */
    Decoder sieve() {
        return sieve.again();
    }

    /** Returns what all modules add to the result, with some of them replaced. */
    List<ModuleResult> results(Map<Integer, ModuleResult> again) {
        List<ModuleResult> all = new ArrayList<>(results.modules());
        again.forEach(all::set);
        return all;
    }

    /** Returns the modules, by their positions, that have a source which reads one of the touched files or is one. */
    SortedMap<Integer, ModuleOutcome> stale() {
        return new TreeMap<>(stale);
    }

    /** Returns the numbers of the changed files and of those that include one of them, near or far, as far as the sieve depended on it. */
    BitSet touched() {
        return touched;
    }

    /** Returns the paths of the touched files. */
    Set<String> touchedPaths() {
        Set<String> paths = new HashSet<>();
        for (int number = touched.nextSetBit(0); number >= 0; number = touched.nextSetBit(number + 1)) {
            paths.add(facts.path(number));
        }
        return paths;
    }

    /** Returns the headers that were read for the sources which are to be compiled again. */
    Set<String> headers() {
        Set<String> paths = touchedPaths();
        Set<String> headers = new LinkedHashSet<>();
        for (ModuleOutcome module : stale.values()) {
            for (TreeOutcome outcome : module.outcomes()) {
                if (!Collections.disjoint(outcome.files(), paths)) {
                    headers.addAll(outcome.headers().paths(facts));
                }
            }
        }
        return headers;
    }

    private BitSet touched(BitSet changed) {
        BitSet found = (BitSet) changed.clone();
        // Each round goes one include further.
        for (int before = 0; before < found.cardinality(); ) {
            before = found.cardinality();
            for (long link : known) {
                if (found.get((int) link)) {
                    found.set((int) (link >>> 32));
                }
            }
        }
        return found;
    }

    /** Returns which file includes which, as pairs of numbers in one, ascending. */
    private long[] readLinks() {
        Decoder in = links.again();
        long[] all = new long[in.count()];
        for (int i = 0; i < all.length; i++) {
            long last = i == 0 ? 0 : all[i - 1];
            int step = in.count();
            all[i] = step > 0 ? ((last >>> 32) + step) << 32 | in.count() : last + in.count();
        }
        return all;
    }

    /** Writes the links; those of an edited source are mostly there already. */
    private void writeLinks(Encoder out, long[] found) {
        int old = 0;
        while (old < found.length && Arrays.binarySearch(known, found[old]) >= 0) {
            old++;
        }
        if (old == found.length) {
            out.part(links);
            return;
        }
        long[] all = Arrays.copyOf(known, known.length + found.length);
        System.arraycopy(found, 0, all, known.length, found.length);
        out.part(links(all));
    }

    /** Returns which file includes which, as pairs of numbers in one, in any order. */
    private static long[] numbers(FileFacts facts, Collection<Sieve.Includes> includes) {
        int most = 0;
        for (Sieve.Includes each : includes) {
            most += each.included().size();
        }
        long[] all = new long[most];
        int size = 0;
        for (Sieve.Includes each : includes) {
            long from = facts.claim(each.file());
            for (String included : each.included()) {
                int to = facts.claim(included);
                if (from >= 0 && to >= 0) {
                    all[size++] = from << 32 | to;
                }
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static Encoder links(long[] all) {
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        Encoder out = new Encoder();
        out.count(distinct);
        long last = 0;
        for (int i = 0; i < distinct; i++) {
            int step = (int) (all[i] >>> 32) - (int) (last >>> 32);
            out.count(step);
            out.count(step > 0 ? (int) all[i] : (int) (all[i] - last));
            last = all[i];
        }
        return out;
    }
}
