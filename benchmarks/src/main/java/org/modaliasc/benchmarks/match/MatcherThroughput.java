// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciMatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per lookup; only {@code benchmarks/compare} knows where the files are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 80, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class MatcherThroughput {
    /** Where the files are. */
    @Param("")
    public String directory = "";

    /** Name of the table. */
    @Param("")
    public String table = "";

    /** What the devices are like. */
    @Param({"hit", "miss", "mixed"})
    public String kind = "";

    /** Who looks them up. */
    @Param("generated")
    public String contestant = "";

    /** Always 0, but the compiler cannot know. */
    public int zero;

    private @Nullable PciMatcher matcher;
    private @Nullable Contestant other;
    private ProbeFile probes = new ProbeFile(new long[0], new int[0]);
    private int[] answers = new int[0];

    /** Loads the contestant, and compares its answers with those of the linear scan. */
    @Setup
    public void load() throws IOException, ReflectiveOperationException {
        probes = ProbeFile.read(Path.of(directory, table + "." + kind));
        answers = new int[probes.ids().length];
        if (contestant.equals("generated")) {
            PciMatcher loaded = (PciMatcher)
                    Class.forName("measured." + table).getField("INSTANCE").get(null);
            loaded.first(probes.ids(), probes.classCodes(), true, answers);
            matcher = loaded;
        } else {
            Contestant loaded = Contestant.of(contestant, table);
            for (int i = 0; i < answers.length; i++) {
                answers[i] = loaded.first(probes.ids()[i], probes.classCodes()[i]);
            }
            other = loaded;
        }
        ByteBuffer expected = ByteBuffer.wrap(Files.readAllBytes(Path.of(directory, table + "." + kind + ".answers")));
        for (int i = 0; i < answers.length; i++) {
            if (expected.getInt() != answers[i]) {
                throw new IllegalStateException("Device " + i + " of " + table + "." + kind + " gets another answer.");
            }
        }
    }

    /** Looks up devices one by one. */
    @Benchmark
    @OperationsPerInvocation(ProbeFile.COUNT)
    public int lookup() {
        long[] ids = probes.ids();
        int[] classCodes = probes.classCodes();
        PciMatcher loaded = Objects.requireNonNull(matcher);
        int sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += loaded.first(ids[i], classCodes[i], true);
        }
        return sum;
    }

    /** Looks up devices by the batch call. */
    @Benchmark
    @OperationsPerInvocation(ProbeFile.COUNT)
    public int[] batch() {
        Objects.requireNonNull(matcher).first(probes.ids(), probes.classCodes(), true, answers);
        return answers;
    }

    /** Looks up each device only when the answer of the one before is known. */
    @Benchmark
    @OperationsPerInvocation(ProbeFile.COUNT)
    public int latency() {
        long[] ids = probes.ids();
        int[] classCodes = probes.classCodes();
        PciMatcher loaded = Objects.requireNonNull(matcher);
        int none = zero;
        int sum = 0;
        for (int i = 0; i < ids.length; i++) {
            int at = i + (sum & none);
            sum += loaded.first(ids[at], classCodes[at], true);
        }
        return sum;
    }

    /** Looks up devices one by one in another contestant. */
    @Benchmark
    @OperationsPerInvocation(ProbeFile.COUNT)
    public int otherLookup() {
        long[] ids = probes.ids();
        int[] classCodes = probes.classCodes();
        Contestant loaded = Objects.requireNonNull(other);
        int sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += loaded.first(ids[i], classCodes[i]);
        }
        return sum;
    }

    /** Does the same, each when the answer of the one before is known. */
    @Benchmark
    @OperationsPerInvocation(ProbeFile.COUNT)
    public int otherLatency() {
        long[] ids = probes.ids();
        int[] classCodes = probes.classCodes();
        Contestant loaded = Objects.requireNonNull(other);
        int none = zero;
        int sum = 0;
        for (int i = 0; i < ids.length; i++) {
            int at = i + (sum & none);
            sum += loaded.first(ids[at], classCodes[at]);
        }
        return sum;
    }
}
