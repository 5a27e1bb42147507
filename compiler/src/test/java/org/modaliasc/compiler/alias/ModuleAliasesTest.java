// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleAliasesTest {
    private static AliasLine line(String pattern) {
        return new AliasLine("nic", pattern, "nic.c", 1, null, -1);
    }

    private static List<AliasLine> lines(String... patterns) {
        return Arrays.stream(patterns).map(ModuleAliasesTest::line).toList();
    }

    private static TableAliases table(String name, String... patterns) {
        return new TableAliases(new TableSymbol("__mod_pci__" + name + "_device_table", false), lines(patterns));
    }

    private static TableAliases local(String name, String... patterns) {
        return new TableAliases(new TableSymbol(name, true), lines(patterns));
    }

    private static List<String> inOrder(ObjectAliases... objects) {
        return ModuleAliases.inOrder(List.of(objects), objects.length > 1, true).stream()
                .map(AliasLine::pattern)
                .toList();
    }

    @Test
    void ofOneObjectTablesComeInTheOrderOfTheSourceAndEachFromItsEnd() {
        assertThat(inOrder(new ObjectAliases(List.of(), List.of(table("b", "b1", "b2"), table("a", "a1", "a2", "a3")))))
                .containsExactly("b2", "b1", "a3", "a2", "a1");
    }

    @Test
    void handWrittenAliasesComeFirstAndFromTheEnd() {
        assertThat(inOrder(new ObjectAliases(lines("h1", "h2"), List.of(table("a", "a1")))))
                .containsExactly("h2", "h1", "a1");
    }

    @Test
    void handWrittenAliasesOfSeveralObjectsComeInLinkOrder() {
        assertThat(inOrder(
                        new ObjectAliases(lines("h1", "h2"), List.of()),
                        new ObjectAliases(lines("g1", "g2"), List.of())))
                .containsExactly("h2", "h1", "g2", "g1");
    }

    @Test
    void tablesOfSeveralObjectsComeInTheReverseOfTheLinkersHashTable() {
        // What `nm -p` of GNU ld 2.40 lists for `ld -r` of two objects with these ten symbols, five each.
        List<String> linked = List.of(
                "gamma",
                "a_rather_long_name_of_a_table",
                "delta_ids",
                "alpha_ids",
                "eta_pci_tbl",
                "beta_ids",
                "x",
                "theta_pci_table",
                "zeta",
                "epsilon_ids");
        ObjectAliases one = new ObjectAliases(
                List.of(),
                List.of(
                        table("alpha_ids", "alpha_ids"),
                        table("beta_ids", "beta_ids"),
                        table("gamma", "gamma"),
                        table("a_rather_long_name_of_a_table", "a_rather_long_name_of_a_table"),
                        table("x", "x")));
        ObjectAliases two = new ObjectAliases(
                List.of(),
                List.of(
                        table("delta_ids", "delta_ids"),
                        table("epsilon_ids", "epsilon_ids"),
                        table("zeta", "zeta"),
                        table("eta_pci_tbl", "eta_pci_tbl"),
                        table("theta_pci_table", "theta_pci_table")));
        List<String> reversed = new java.util.ArrayList<>(linked);
        Collections.reverse(reversed);

        assertThat(inOrder(one, two)).isEqualTo(reversed);
        assertThat(inOrder(two, one)).isEqualTo(reversed);
    }

    @Test
    void namesOfOneBucketComeAsTheObjectsAreLinked() {
        // Found by trying names; `nm -p` lists t4008, t0, t2376 where gcc -O2 made t0 and t2376 in the first object.
        ObjectAliases one = new ObjectAliases(List.of(), List.of(table("t0", "t0"), table("t2376", "t2376")));
        ObjectAliases two = new ObjectAliases(List.of(), List.of(table("t4008", "t4008")));

        assertThat(inOrder(one, two)).containsExactly("t2376", "t0", "t4008");
    }

    @Test
    void localSymbolsOfSeveralObjectsComeFromTheLastObjectToTheFirst() {
        // What `nm -p` of GNU ld 2.40 lists for `ld -r` of two objects, each with two static aliases, made by gcc -O2:
        // the
        // objects as they are linked, and in each the last definition first.
        ObjectAliases one = new ObjectAliases(List.of(), List.of(local("a", "a1", "a2"), local("b", "b1")));
        ObjectAliases two = new ObjectAliases(List.of(), List.of(local("c", "c1"), local("d", "d1")));

        assertThat(inOrder(one, two)).containsExactly("c1", "d1", "a2", "a1", "b1");
        assertThat(inOrder(two, one)).containsExactly("a2", "a1", "b1", "c1", "d1");
        assertThat(inOrder(one)).containsExactly("a2", "a1", "b1");
    }

    @Test
    void whereModpostWritesAnAliasOnceTheLastLineStays() {
        List<ObjectAliases> objects = List.of(
                new ObjectAliases(lines("h", "h", "x"), List.of(table("a", "x", "y", "x"), table("b", "y", "z"))));

        assertThat(ModuleAliases.inOrder(objects, false, false))
                .extracting(AliasLine::pattern)
                .containsExactly("x", "h", "h", "x", "z", "y");
    }

    @Test
    void aModuleWithoutAliasesHasNoLines() {
        assertThat(inOrder()).isEmpty();
        assertThat(inOrder(new ObjectAliases(List.of(), List.of(table("a"))))).isEmpty();
    }

    @Test
    void aLineIsWhatDepmodWrites() {
        assertThat(line("pci:v*").text()).isEqualTo("alias pci:v* nic");
    }
}
