// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.modaliasc.match.generated.BitmaskIndex;

/** Writes the index of a generated class for {@code indexed.c} and prints how many bytes its arrays take. */
public final class IndexFile {
    private IndexFile() {}

    /**
     * Writes the file.
     *
     * @param arguments the name of the table and that of the file
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Field field = Class.forName("measured." + arguments[0]).getDeclaredField("INDEX");
        field.setAccessible(true);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            long bytes = write((BitmaskIndex) field.get(null), out);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(bytes);
        }
    }

    private static long write(Object record, DataOutputStream out) throws IOException, ReflectiveOperationException {
        long bytes = 0;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            if (component.getType().isRecord()) {
                bytes += write(value, out);
            } else if (component.getType().isArray()) {
                int length = Array.getLength(value);
                out.writeInt(length);
                for (int i = 0; i < length; i++) {
                    bytes += number(Array.get(value, i), out);
                }
            } else {
                bytes += number(value, out);
            }
        }
        return bytes;
    }

    private static int number(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Long number) {
            out.writeLong(number);
            return Long.BYTES;
        }
        if (value instanceof Character number) {
            out.writeChar(number);
            return Character.BYTES;
        }
        out.writeInt((Integer) value);
        return Integer.BYTES;
    }
}
