// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

/**
 * Finds the entries of a large table that match a device.
 *
 * <p>The table is in two parts, and the first match is the smaller number of the two answers. <em>Exact</em> entries have a concrete
 * vendor and device, which together are the <em>pair</em>; what else they ask for, subvendor, subdevice and class, is the
 * <em>rest</em> of 56 bits, under one of at most 256 masks:
 *
 * <pre>
 *   slot 2n      pair (32) | entry number (32), or, if negative, where the groups of a pair with several conditions begin
 *   slot 2n + 1  number of the mask (8) | subvendor (16) | subdevice (16) | class (24)
 * </pre>
 *
 * One probe of a perfect hash gives the slot, one comparison without a branch tells whether it is right. A pair with several conditions
 * has a group for each mask, which is probed in a second table of the same layout. A condition that an earlier one covers is in no
 * slot, for it never gives the first match; all matches are found in runs of the entries that share a pair.
 *
 * <p>All other entries are <em>wild</em> and have one bit each, 64 to a word. For four bytes of the device, chosen when the table
 * was compiled, an array gives the bits that this byte allows; the words are ANDed, and whatever is left is compared in full, from the
 * lowest bit on. Numbers are compared as unsigned, so that -1, no match, is the largest.
 *
 * @param pairs gives the slot of a pair
 * @param slots two longs each
 * @param masks of the rest by number, 256 of them, so that a number is always an index
 * @param groups for each pair with several conditions the numbers of masks, bit 8 marking the last
 * @param conditions gives the slot of a condition with the number of its mask, and a pair
 * @param conditionSlots two longs each
 * @param runs by slot of a pair the number of its run, inverted, if it has several entries
 * @param runStarts where the entries of a run begin; the end is where those of the next begin
 * @param runEntries numbers of entries
 * @param runConditions their conditions
 * @param words number of words for wild entries
 * @param firstByte number of lowest bit of a byte, in the packed ids, or plus 64, in the rest
 * @param secondByte the same for the second byte
 * @param thirdByte the same for the third byte
 * @param fourthByte the same for the fourth byte
 * @param allowed 1,024 longs for each word: 256 for each of the four bytes
 * @param wildEntries numbers of the wild entries
 * @param wildFields four longs each: vendor and device in their place in the packed ids, their mask, the rest, its mask
 */
// A record, because HotSpot takes the fields of a record held by a static final field for constants.
public record BitmaskIndex(
        PerfectHash pairs,
        long[] slots,
        long[] masks,
        int[] groups,
        PerfectHash conditions,
        long[] conditionSlots,
        int[] runs,
        int[] runStarts,
        int[] runEntries,
        long[] runConditions,
        int words,
        int firstByte,
        int secondByte,
        int thirdByte,
        int fourthByte,
        long[] allowed,
        int[] wildEntries,
        long[] wildFields) {
    private static final int LAST_GROUP = 1 << 8;
    private static final int MASK_NUMBER = 0xFF;

    /**
     * Finds the first entry of a pair that has several conditions.
     *
     * @param found the entry number in the slot of the pair, negative
     * @param pair vendor and device
     * @param rest of the device
     * @return its number, or -1
     */
    public int firstOfSeveral(int found, long pair, long rest) {
        int best = -1;
        for (int i = found & Integer.MAX_VALUE; ; i++) {
            int group = groups[i];
            long wanted = rest & masks[group & MASK_NUMBER] | (long) group << 56;
            int slot = conditions.slot(wanted, pair) << 1;
            long head = conditionSlots[slot];
            long difference = head >>> 32 ^ pair | conditionSlots[slot + 1] ^ wanted;
            best = Numbers.smaller(best, (int) head | Numbers.missing(difference));
            if ((group & LAST_GROUP) != 0) {
                return best;
            }
        }
    }

    private long candidates(int word, long ids, long rest) {
        int base = word << 10;
        return allowed[base + at(firstByte, ids, rest)]
                & allowed[base + 256 + at(secondByte, ids, rest)]
                & allowed[base + 512 + at(thirdByte, ids, rest)]
                & allowed[base + 768 + at(fourthByte, ids, rest)];
    }

    private static int at(int position, long ids, long rest) {
        return (int) ((position < 64 ? ids : rest) >>> position) & 0xFF;
    }

    /**
     * Finds the first wild entry that matches, if it is in front of an exact one.
     *
     * @param candidates of the first 64 wild entries, a bit each, those that all four bytes allow
     * @param ids of the device
     * @param rest of the device
     * @param exact number of the first exact entry that matches, or -1
     * @return the smaller number, or -1
     */
    public int firstWild(long candidates, long ids, long rest, int exact) {
        long left = candidates;
        int word = 0;
        while (true) {
            while (left != 0) {
                int wild = (word << 6) + Long.numberOfTrailingZeros(left);
                int entry = wildEntries[wild];
                if (Integer.compareUnsigned(entry, exact) > 0) {
                    return exact;
                }
                if (matchesWild(wild, ids, rest)) {
                    return entry;
                }
                left &= left - 1;
            }
            if (++word == words) {
                return exact;
            }
            left = candidates(word, ids, rest);
        }
    }

    private boolean matchesWild(int wild, long ids, long rest) {
        int i = wild << 2;
        return ((ids ^ wildFields[i]) & wildFields[i + 1] | (rest ^ wildFields[i + 2]) & wildFields[i + 3]) == 0;
    }

    /**
     * Adds all entries that match to numbers in ascending order.
     *
     * @param entries takes the smallest numbers, as many as there is room for
     * @param known how many there are already, including those there was no room for
     * @return how many there are now
     */
    public int all(long ids, int classCode, int[] entries, int known) {
        long rest = ids << 32 >>> 8 | classCode & 0xFFFFFF;
        int count = allExact(ids >>> 32, rest, entries, known);
        for (int word = 0; word < words; word++) {
            for (long left = candidates(word, ids, rest); left != 0; left &= left - 1) {
                int wild = (word << 6) + Long.numberOfTrailingZeros(left);
                if (matchesWild(wild, ids, rest)) {
                    count = Numbers.insert(wildEntries[wild], entries, count);
                }
            }
        }
        return count;
    }

    private int allExact(long pair, long rest, int[] entries, int known) {
        int slot = pairs.slot(pair);
        long head = slots[2 * slot];
        if (head >>> 32 != pair) {
            return known;
        }
        int run = ~runs[slot];
        if (run < 0) {
            return matches(slots[2 * slot + 1], rest) ? Numbers.insert((int) head, entries, known) : known;
        }
        int count = known;
        for (int i = runStarts[run]; i < runStarts[run + 1]; i++) {
            if (matches(runConditions[i], rest)) {
                count = Numbers.insert(runEntries[i], entries, count);
            }
        }
        return count;
    }

    private boolean matches(long condition, long rest) {
        return ((rest ^ condition) & masks[(int) (condition >>> 56)]) == 0;
    }
}
