// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;

/** Random drivers, devices and texts, from so few values that they often meet. */
final class RandomBinding {
    private static final int[] DEVICE_IDS = {0, 1, 2, 0x1D0F, 0xFFFF};
    private static final int[] ENTRY_IDS = {0, 1, 2, 0x1D0F, 0xFFFF, PciIdEntry.ANY_ID, PciIdEntry.ANY_ID, 0x10001};
    private static final int[] CLASSES = {0, 0x020000, 0x020080, 0x030000, 0x0C0330, 0xFFFFFF};
    private static final int[] MASKS = {0, 0, 0, 0xFF0000, 0xFFFF00, 0xFFFFFF, 0x80, 0xFF000000};
    private static final int[] FLAGS = {0, 0, 0, 1, 2, 0x80000000};
    private static final long[] DATA = {0, 0, 1, 2, 0xFFFFFFFFL, 0x1_0000_0001L, -1};
    private static final String[] NAMES = {"zephyr", "breeze", "z", "zephyr2"};
    private static final String[] SPACES = {" ", " ", " ", "  ", "\t", "\n", "\u000b", "\u00a0", "", ",", ":", "-"};
    private static final String[] COLONS = {":", ":", ":", ":", ": ", " :", "::", ",", ",,", " ", "\n", "\0"};
    private static final String[] ODD_NUMBERS = {
        "0x",
        "0X",
        "0xg",
        "-1",
        "+1",
        "g",
        "1g",
        "ffffffff",
        "FFFFFFFF",
        "100000001",
        "ffffffffffffffff",
        "10000000000000001",
        "12345678912345678",
        "0x0x1",
        "00000000000000000000001",
        "~0",
        "0b1",
        "1.5",
        "\0",
        "1\0"
    };

    private static final String TELLING = "0123456789abcdefABCDEF xX:,-+\t\n\0\u00a0";

    private final SplittableRandom random;

    RandomBinding(long seed) {
        random = new SplittableRandom(seed);
    }

    PciDriver driver() {
        if (random.nextInt(8) == 0) {
            return new PciDriver(pick(NAMES), null);
        }
        boolean asMatcher = random.nextBoolean();
        List<DriverEntry> entries = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            // Matchers do not know addresses.
            boolean address = !asMatcher && random.nextInt(6) == 0;
            entries.add(new DriverEntry(entry(), address ? 0 : DATA[random.nextInt(DATA.length)], address));
        }
        return new PciDriver(
                pick(NAMES), asMatcher ? PciIdTable.of(new ListMatcher(entries)) : PciIdTable.ofEntries(entries));
    }

    private PciIdEntry entry() {
        return new PciIdEntry(
                pick(ENTRY_IDS),
                pick(ENTRY_IDS),
                pick(ENTRY_IDS),
                pick(ENTRY_IDS),
                pick(CLASSES),
                pick(MASKS),
                pick(FLAGS));
    }

    PciDeviceId device() {
        return new PciDeviceId(pick(DEVICE_IDS), pick(DEVICE_IDS), pick(DEVICE_IDS), pick(DEVICE_IDS), pick(CLASSES));
    }

    boolean enabled() {
        return random.nextInt(50) != 0;
    }

    NewIdCheck check() {
        return random.nextBoolean() ? NewIdCheck.PLAIN_IDS : NewIdCheck.STAND_IN_DEVICE;
    }

    int order() {
        return random.nextInt(10);
    }

    int room() {
        return random.nextInt(4) == 0 ? random.nextInt(2, 40) : 1024;
    }

    /** What might be written to {@code new_id} or {@code remove_id}. */
    byte[] ids() {
        return numbers(SPACES, 8);
    }

    /** What might stand in a parameter. */
    byte[] items() {
        return numbers(COLONS, 16);
    }

    private byte[] numbers(String[] separators, int most) {
        if (random.nextInt(12) == 0) {
            return noise();
        }
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? pick(separators) : "");
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(number()).append(random.nextInt(4) == 0 ? pick(separators) : separators[0]);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String number() {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return pick(ODD_NUMBERS);
        }
        int number = kind < 8 ? pick(CLASSES) : kind < 30 ? pick(ENTRY_IDS) : random.nextInt(4);
        String digits = Integer.toHexString(number);
        return kind % 4 == 0 ? "0x" + digits : kind % 4 == 1 ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    /** What might be written to {@code driver_override}. */
    byte[] override() {
        return switch (random.nextInt(12)) {
            case 0 -> noise();
            case 1 -> new byte[0];
            case 2 -> bytes("\n");
            case 3 -> bytes("\0" + pick(NAMES));
            case 4 -> bytes(pick(NAMES) + "\n\n");
            case 5 -> bytes("none\n");
            case 6 -> bytes(pick(NAMES) + "\0" + pick(NAMES));
            case 7 -> bytes(" " + pick(NAMES));
            default -> bytes(pick(NAMES) + "\n");
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(24)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            // Of the characters that matter.
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) TELLING.charAt((bytes[i] & 0xFF) % TELLING.length());
            }
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private int pick(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
