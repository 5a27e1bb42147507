// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/** Entry numbers, compared as unsigned so that -1, no match, is the largest. */
public final class Numbers {
    private Numbers() {}

    // On mixed devices a branch that is guessed wrong costs more than the whole lookup. Where the number is looked at
    // again, as in an index, HotSpot would make one of a conditional expression; so there is none in these methods.

    /** Returns 0 if there is no difference, otherwise -1. */
    public static int missing(long difference) {
        return (int) ((difference | -difference) >> 63);
    }

    /** Does the same for a difference that is not negative, with less. */
    public static int missingLow(long difference) {
        return (int) (-difference >> 63);
    }

    /** Returns the smaller of two numbers. */
    public static int smaller(int a, int b) {
        return Math.min(a + Integer.MIN_VALUE, b + Integer.MIN_VALUE) - Integer.MIN_VALUE;
    }

    /**
     * Puts a number in its place in an ascending array that may be too small for all of them.
     *
     * @param number not among the others yet
     * @param numbers the smallest numbers so far
     * @param count how many numbers there are, including those there was no room for
     * @return how many there are now
     */
    public static int insert(int number, int[] numbers, int count) {
        int room = Math.min(count, numbers.length);
        int place = room;
        while (place > 0 && numbers[place - 1] > number) {
            place--;
        }
        if (place < numbers.length) {
            int last = Math.min(room, numbers.length - 1);
            System.arraycopy(numbers, place, numbers, place + 1, last - place);
            numbers[place] = number;
        }
        return count + 1;
    }
}
