// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.syntax.TokenSlice;

/** A unit that a test writes down, without any header, and what its tables hold. All of it is read and expanded. */
final class TableText {
    static final DataModel ILP32 = new DataModel(4, 4, true, false);

    final Diagnostics diagnostics = new Diagnostics();
    private final TranslationUnit unit;
    private final TableParser parser = new TableParser();
    private final DataModel model;

    TableText(String text) {
        this(text, DataModel.LP64);
    }

    TableText(String text, DataModel model) {
        SourceFile file = new SourceFile("main.c", text.getBytes(StandardCharsets.UTF_8), false);
        PreprocessorOptions options =
                new PreprocessorOptions(List.of(), List.of(), List.of(), "", Set.of(), Set.of(), name -> false);
        this.unit = new Preprocessor(new SourceStore()).readEverything(file, options);
        this.model = model;
    }

    UnitScope scope() {
        return new UnitScope(unit, parser, model);
    }

    /** Returns the table {@code ids}, of whose fields the given ones are evaluated. */
    IdTable table(Set<String> idFields) {
        IdTable table = read(idFields, diagnostics);
        if (table == null) {
            throw new IllegalStateException("There is no table: " + diagnostics.all());
        }
        return table;
    }

    private @Nullable IdTable read(Set<String> idFields, Diagnostics findings) {
        return new UnitTables(unit, parser, model).table("ids", idFields, findings);
    }

    /** Returns the entries of the table {@code ids}, each as the fields that are not zero; none if it has a mistake. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        IdTable table = read(names(), diagnostics);
        if (table != null) {
            for (IdEntry entry : table.entries()) {
                entries.add(entry(table, entry));
            }
        }
        return entries;
    }

    private static String entry(IdTable table, IdEntry entry) {
        StringJoiner values = new StringJoiner(", ", "{", "}");
        for (Field field : table.fields()) {
            FieldValue value = entry.value(field);
            if (value instanceof FieldValue.Bytes bytes) {
                String text = new String(bytes.value(), StandardCharsets.ISO_8859_1);
                values.add(field.path() + "=\"" + text.replaceAll("\0+$", "") + '"');
            } else if (value instanceof FieldValue.Unevaluated unevaluated) {
                values.add(field.path() + '=' + unevaluated.text());
            } else if (entry.number(field) != 0) {
                values.add(field.path() + '=' + entry.number(field));
            }
        }
        return values.toString();
    }

    /** Returns the findings so far, each as {@code id line:column}. */
    List<String> findings() {
        return diagnostics.all().stream()
                .map(found -> {
                    var at = found.location();
                    return found.id() + (at == null ? "" : " " + at.line() + ":" + at.column());
                })
                .toList();
    }

    /** Returns the paths of all fields. A table with mistakes has none, but then they do not matter. */
    private Set<String> names() {
        IdTable table = read(Set.of(), new Diagnostics());
        return table == null
                ? Set.of()
                : table.fields().stream().map(Field::path).collect(Collectors.toSet());
    }

    /** Returns the tokens of the initializer of a variable. */
    TokenSlice initializer(String name) {
        for (DeclaredObjects.Definition definition : scope().objects().find(name)) {
            TokenSlice value = definition.object().initializer();
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("There is no initialised `" + name + "`.");
    }
}
