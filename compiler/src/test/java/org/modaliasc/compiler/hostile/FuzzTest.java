// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.alias.AliasLine;

/**
 * Whatever the input, the compiler returns, and returns the same again.
 *
 * <p>Set {@code modaliasc.fuzz.seconds} to fuzz for longer, and {@code modaliasc.fuzz.seed} to start elsewhere.
 */
class FuzzTest {
    private static final long SEED = Long.getLong("modaliasc.fuzz.seed", 20_241_117);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("modaliasc.fuzz.seconds", 2));
    private static final int BATCH = 32;

    /** Texts that macros make large or circular; their mutations do so in other ways. */
    private static final List<String> HOSTILE = List.of("""
            #define A0 1, 1
            #define A1 A0, A0
            #define A2 A1, A1
            #define A3 A2, A2
            static const struct pci_device_id ids[] = { { A3 }, { } };
            MODULE_DEVICE_TABLE(pci, ids);
            """, """
            #define F(x) G(x x)
            #define G(x) F(x) x
            #define J(x, y) x##y
            #define S(x, ...) #x __VA_OPT__(J(x, __VA_ARGS__))
            MODULE_ALIAS(S(a, b) S(F(1)));
            static const struct pci_device_id ids[] = { { F(F(1)), J(0x, 12) }, { } };
            MODULE_DEVICE_TABLE(pci, ids);
            """, """
            enum e { A = 1, B = A + sizeof(enum e), C = (enum e)B };
            typedef struct { int x : 3, y : 30; char z[4]; union { long u; short v[2]; }; } t;
            static const t other[] = { { 1, 2, "abc", { .v = { 1, 2 } } }, { .z = { 'a' }, .v[1] = 3 } };
            static const struct pci_device_id ids[3] = { [0 ... 1] = { A, B, C }, [0].device = sizeof(other), { } };
            MODULE_DEVICE_TABLE(pci, ids);
            MODULE_DEVICE_TABLE(pci, other);
            """);

    private static List<String> good = List.of();

    @TempDir
    private Path directory;

    @BeforeAll
    static void readGoodTexts() throws IOException {
        List<String> texts = new ArrayList<>(HOSTILE);
        for (String source : goldenSources()) {
            texts.add(Files.readString(Path.of(source), StandardCharsets.ISO_8859_1));
        }
        good = List.copyOf(texts);
    }

    private static List<String> goldenSources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/aliases"))) {
            List<String> sources = files.map(Path::toString)
                    .filter(path -> path.endsWith(".c"))
                    .sorted()
                    .toList();
            return new ArrayList<>(sources);
        }
    }

    @Test
    void randomBytesAreSurvived() throws IOException {
        fuzz(TokenSoup::bytes);
    }

    @Test
    void wordsInNoOrderAreSurvived() throws IOException {
        fuzz(TokenSoup::words);
    }

    @Test
    void damagedTextsAreSurvived() throws IOException {
        Random random = new Random(SEED);
        fuzz(soup -> soup.mutation(good.get(random.nextInt(good.size()))));
    }

    @Test
    void orderOfSourcesAndThreadsChangeNothing() throws IOException {
        List<String> sources = goldenSources();
        Map<String, List<AliasLine>> alone = new HashMap<>();
        for (String source : sources) {
            alone.put(source, compile(List.of(source), SEED).aliases());
        }
        long end = System.nanoTime() + TIME.toNanos();
        for (long seed = SEED; System.nanoTime() < end; seed++) {
            Collections.shuffle(sources, new Random(seed));
            assertThat(compile(sources, seed).aliases())
                    .as("seed %d", seed)
                    .isEqualTo(sources.stream()
                            .flatMap(source -> alone.getOrDefault(source, List.of()).stream())
                            .toList());
        }
    }

    private interface Maker {
        String make(TokenSoup soup);
    }

    private void fuzz(Maker maker) throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        for (long seed = SEED; System.nanoTime() < end; seed += BATCH) {
            List<String> sources = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                Path source = directory.resolve("source" + i + ".c");
                Files.write(source, maker.make(new TokenSoup(seed + i)).getBytes(StandardCharsets.ISO_8859_1));
                sources.add(source.toString());
            }
            compile(sources, seed);
            String one = sources.get(0);
            assertThat(compile(List.of(one), seed)).as("seed %d", seed).isEqualTo(compile(List.of(one), seed));
        }
    }

    private static CompileResult compile(List<String> sources, long seed) throws IOException {
        long start = System.nanoTime();
        try {
            CompileResult result =
                    new TableCompiler().compile(CompileRequest.of(sources).build());
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time for seed %d", seed)
                    .isLessThan(Duration.ofSeconds(60));
            return result;
        } catch (RuntimeException | Error failure) {
            StringBuilder texts = new StringBuilder("seed " + seed);
            for (String source : sources) {
                texts.append("\n---- ").append(source).append('\n');
                texts.append(Files.readString(Path.of(source), StandardCharsets.ISO_8859_1));
            }
            return fail(texts.toString(), failure);
        }
    }
}
