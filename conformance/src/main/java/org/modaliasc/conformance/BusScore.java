// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

/** Running totals of one bus of one kernel. */
final class BusScore {
    private final String bus;
    private int expected;
    private int missing;
    private int extra;
    private int compared;
    private int equal;
    private int ordered;

    BusScore(String bus) {
        this.bus = bus;
    }

    void add(ModuleComparison comparison) {
        LineDifference difference = comparison.differenceOn(bus);
        expected += comparison.expectedOn(bus).size();
        missing += difference.missing().size();
        extra += difference.extra().size();
        compared++;
        if (difference.isEmpty() && comparison.compilation().errors().isEmpty()) {
            equal++;
        }
        if (comparison.sameOrderOn(bus)) {
            ordered++;
        }
    }

    boolean isPerfect() {
        return equal == compared;
    }

    /** Returns how many comparisons agree on the order too; kernels with objtool's rotation cannot reach all of them. */
    String orderLine(String kernel, String noun) {
        return "order " + kernel + " " + bus + ": same as the kernel's in " + ordered + "/" + compared + " " + noun;
    }

    /** Returns the line that scripts read. */
    String scoreLine(String kernel, String noun) {
        return "conformance " + kernel + " " + bus + ": expected " + expected + ", missing " + missing + ", extra "
                + extra + ", " + noun + " " + equal + "/" + compared;
    }
}
