// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/**
 * The value of an {@code ids=} module parameter, by which a driver gets dynamic ids when it is loaded. Immutable.
 *
 * <p>Items are separated by commas, and empty ones are passed over. An item is vendor, device, subvendor, subdevice, class and class
 * mask, hexadecimal with colons between them; all but the first two may be left out, and mean then what they mean to {@code new_id}.
 * The driver data is 0. There is no look at duplicates, nor at the driver data of the table. Each driver has a parameter of its own.
 *
 * @param ids of the good items, in order
 * @param refused items with fewer than two numbers, which the driver warns of and ignores
 */
// Mirrors vfio_pci_fill_ids in drivers/vfio/pci/vfio_pci.c, pci_stub_init in drivers/pci/pci-stub.c and
// param_set_copystring in
// kernel/params.c (6.12).
public record IdsParameter(List<DriverEntry> ids, List<String> refused) {
    /** The buffer of the drivers that have the parameter, in bytes; a value has to be shorter. */
    public static final int BUFFER_SIZE = 1024;

    private static final int MOST_NUMBERS = 6;

    /** Copies the lists. */
    public IdsParameter {
        ids = List.copyOf(ids);
        refused = List.copyOf(refused);
    }

    /**
     * Reads a value.
     *
     * @param value what stands behind the equals sign, without quotes; a byte 0 ends it
     * @param bufferSize of the driver, in bytes
     * @return the ids, or an error if the value does not fit
     */
    public static StoreResult<IdsParameter> parse(byte[] value, int bufferSize) {
        int end = indexOf(value, (byte) 0, 0, value.length);
        if (end >= bufferSize) {
            return new Refused<>(StoreError.PARAMETER_TOO_LONG);
        }
        List<DriverEntry> ids = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int from = 0; from <= end; ) {
            int comma = indexOf(value, (byte) ',', from, end);
            long[] numbers = HexNumbers.separatedByColon(value, from, comma, MOST_NUMBERS);
            if (numbers.length >= 2) {
                ids.add(NewId.entry(numbers));
            } else if (comma > from) {
                refused.add(new String(value, from, comma - from, StandardCharsets.UTF_8));
            }
            from = comma + 1;
        }
        return new Stored<>(new IdsParameter(ids, refused));
    }

    /** Reads a value in UTF-8 for a driver with the usual {@link #BUFFER_SIZE}. */
    public static StoreResult<IdsParameter> parse(String value) {
        return parse(value.getBytes(StandardCharsets.UTF_8), BUFFER_SIZE);
    }

    private static int indexOf(byte[] text, byte wanted, int from, int end) {
        int at = from;
        while (at < end && text[at] != wanted) {
            at++;
        }
        return at;
    }
}
