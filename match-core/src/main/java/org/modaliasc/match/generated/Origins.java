// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import java.util.Arrays;

/**
 * Which table, file and line the entries of a matcher come from, and their driver data.
 *
 * <p>Packed: the number of tables, and for each its first entry, module and name; the number of files and their names; the number
 * of driver data, and for each the value and the text. Then for each entry its file, line and driver data.
 */
public final class Origins {
    private final int[] starts;
    private final String[] modules;
    private final String[] tables;
    private final String[] files;
    private final long[] values;
    private final String[] texts;
    private final char[] fileNumbers;
    private final int[] lines;
    private final int[] data;

    Origins(int count, PackedText text) {
        int tableCount = text.compact();
        starts = new int[tableCount];
        modules = new String[tableCount];
        tables = new String[tableCount];
        for (int i = 0; i < tableCount; i++) {
            starts[i] = text.compact();
            modules[i] = text.text();
            tables[i] = text.text();
        }
        files = new String[text.character()];
        for (int i = 0; i < files.length; i++) {
            files[i] = text.text();
        }
        int dataCount = text.compact();
        values = new long[dataCount];
        texts = new String[dataCount];
        for (int i = 0; i < dataCount; i++) {
            values[i] = text.number();
            texts[i] = text.text();
        }
        fileNumbers = new char[count];
        lines = new int[count];
        data = new int[count];
        for (int i = 0; i < count; i++) {
            fileNumbers[i] = (char) text.character();
            lines[i] = text.compact();
            data[i] = text.compact();
        }
    }

    private int tableOf(int number) {
        if (number < 0 || number >= lines.length) {
            throw new IndexOutOfBoundsException("There is no entry " + number + " among " + lines.length + ".");
        }
        // Of several tables that start here, all but the last are empty.
        int place = Arrays.binarySearch(starts, number);
        int table = place < 0 ? -place - 2 : place;
        while (table + 1 < starts.length && starts[table + 1] == number) {
            table++;
        }
        return table;
    }

    /** Returns the name of the module whose table an entry belongs to. */
    public String module(int number) {
        return modules[tableOf(number)];
    }

    /** Returns the name of the table that an entry belongs to. */
    public String table(int number) {
        return tables[tableOf(number)];
    }

    /** Returns the position of an entry in its own table. */
    public int position(int number) {
        return number - starts[tableOf(number)];
    }

    /** Returns the file that an entry stands in. */
    public String file(int number) {
        return files[fileNumbers[number]];
    }

    /** Returns the line that an entry stands in. */
    public int line(int number) {
        return lines[number];
    }

    /** Returns the driver data of an entry, or 0. */
    public long driverData(int number) {
        return values[data[number]];
    }

    /** Returns the driver data of an entry as it is written. */
    public String driverDataText(int number) {
        return texts[data[number]];
    }
}
