// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.table.DataModel;
import org.modaliasc.compiler.table.Field;
import org.modaliasc.compiler.table.FieldValue;
import org.modaliasc.compiler.table.IdEntry;
import org.modaliasc.compiler.table.IdTable;
import org.modaliasc.compiler.table.UnitTables;

/** Reads the tables of a file with our own compiler, and lays them out in bytes. */
final class OurTables {
    private final UnitTables tables;
    private final Set<String> fields;
    private final Diagnostics diagnostics = new Diagnostics();

    OurTables(String text, Path prelude, Set<String> tags, Set<String> fields) {
        this.fields = new HashSet<>(fields);
        PreprocessorOptions options = new PreprocessorOptions(
                List.of(),
                List.of(prelude.toString()),
                List.of(prelude.resolve("modaliasc/prelude.h").toString()),
                "#define MODULE 1\n#define __CHAR_BIT__ 8\n#define __GNUC__ 12\n",
                Set.of("MODULE_DEVICE_TABLE", "MODULE_INFO", "__MODULE_INFO"),
                tags,
                name -> false);
        SourceFile file = new SourceFile("generated.c", text.getBytes(StandardCharsets.UTF_8), false);
        TranslationUnit unit = new Preprocessor(new SourceStore()).read(file, options);
        unit.diagnostics().forEach(diagnostics::add);
        this.tables = new UnitTables(unit, new TableParser(), DataModel.LP64);
    }

    /** Returns the directory of the prelude, for gcc to take its headers from. */
    static Path prelude() throws URISyntaxException {
        URL header = Objects.requireNonNull(TableCompiler.class.getResource("prelude/modaliasc/prelude.h"));
        return Path.of(header.toURI()).resolve("../..").normalize();
    }

    /** Returns bytes in hexadecimal, with one line for each entry. */
    static String hex(byte[] bytes, int entrySize) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i += entrySize) {
            out.append(i / entrySize).append(": ");
            out.append(HexFormat.of().formatHex(bytes, i, Math.min(bytes.length, i + entrySize)));
            out.append('\n');
        }
        return out.toString();
    }

    /** Returns the bytes of a table as the compiler would lay them out; empty if it cannot be read. */
    byte[] bytes(String name) {
        IdTable table = tables.table(name, fields, diagnostics);
        if (table == null) {
            return new byte[0];
        }
        ByteBuffer out = ByteBuffer.allocate(
                        (int) (table.entrySize() * table.entries().size()))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (IdEntry entry : table.entries()) {
            int base = (int) (entry.index() * table.entrySize());
            for (Field field : table.fields()) {
                put(out, base + (int) field.offset(), field, entry);
            }
        }
        return out.array();
    }

    private void put(ByteBuffer out, int at, Field field, IdEntry entry) {
        if (entry.value(field) instanceof FieldValue.Bytes text) {
            out.put(at, text.value());
        } else if (field.bitWidth() >= 0) {
            long bits = entry.number(field);
            for (int i = 0; i < field.bitWidth(); i++) {
                int position = field.bitOffset() + i;
                byte old = out.get(at + position / 8);
                out.put(at + position / 8, (byte) (old | (bits >>> i & 1) << position % 8));
            }
        } else {
            long bits = entry.number(field);
            for (int i = 0; i < field.type().size() && !field.bytes(); i++) {
                out.put(at + i, (byte) (bits >>> 8 * i));
            }
        }
    }

    /** Returns the errors found so far. */
    String findings() {
        return diagnostics.all().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
    }
}
