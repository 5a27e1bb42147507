// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.syntax.TokenSlice;

/** The tables of one translation unit, found by name. Not thread-safe. */
public final class UnitTables {
    private final UnitScope scope;

    /** Creates a view of a unit. */
    public UnitTables(TranslationUnit unit, TableParser parser, DataModel model) {
        this.scope = new UnitScope(unit, parser, model);
    }

    /**
     * Returns the place of a table in the order of definitions, or -1 if it is not among the declarations read.
     *
     * <p>A tentative definition without initializer counts, an {@code extern} declaration does not: so gcc orders variables.
     */
    public int order(String name) {
        List<DeclaredObjects.Definition> definitions = scope.objects().find(name);
        return definitions.isEmpty() ? -1 : definitions.get(0).order();
    }

    /**
     * Makes the typed table of that name.
     *
     * @param idFields paths of the fields whose values are needed; others stay expressions
     * @param diagnostics takes every mistake that is found
     * @return the table, or null if it is not declared or has a mistake
     */
    public @Nullable IdTable table(String name, Set<String> idFields, Diagnostics diagnostics) {
        List<DeclaredObjects.Definition> definitions = scope.objects().find(name);
        SyntaxError mistake = scope.objects().mistake(name);
        if (mistake != null) {
            diagnostics.add(mistake.diagnostic());
        }
        if (definitions.isEmpty()) {
            return null;
        }
        DeclaredObjects.Definition chosen = definitions.get(0);
        for (DeclaredObjects.Definition definition : definitions) {
            if (definition.object().initializer() != null) {
                chosen = definition;
                break;
            }
        }
        List<Diagnostic> findings = chosen.declaration().findings();
        diagnostics.addAll(findings);
        TableBuilder builder = new TableBuilder(scope, idFields, diagnostics);
        IdTable table = builder.build(chosen.object());
        if (table != null) {
            builder.settleLast(table);
        }
        // After a mistake in a macro the table may look whole and have other values than are meant.
        return Diagnostics.hasErrors(findings) ? null : table;
    }

    /** Evaluates a field of all entries of a table of this unit. Returns null if it is no number in one of them. */
    public long @Nullable [] numbers(IdTable table, Field field) {
        long[] numbers = new long[table.entries().size()];
        Map<TokenSlice, Long> shared = new IdentityHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            IdEntry entry = table.entries().get(i);
            if (entry.value(field) instanceof FieldValue.Unevaluated written) {
                Long number = evaluated(written, field, shared);
                if (number == null) {
                    return null;
                }
                numbers[i] = number;
            } else {
                numbers[i] = entry.number(field);
            }
        }
        return numbers;
    }

    private @Nullable Long evaluated(FieldValue.Unevaluated written, Field field, Map<TokenSlice, Long> shared) {
        TokenSlice tokens = written.sharedTokens();
        Long known = tokens == null ? null : shared.get(tokens);
        if (known != null) {
            return known;
        }
        try {
            TokenSlice own = tokens == null ? written.tokens() : tokens;
            long number = field.truncate(scope.evaluate(own).bits());
            if (tokens != null) {
                shared.put(tokens, number);
            }
            return number;
        } catch (TableError notConstant) {
            return null;
        }
    }

    /**
     * Returns the drivers among the declarations read, in order.
     *
     * @param driverTags tags of the structs that drivers are declared with
     * @param tables tables that a variable of any other type may refer to, which makes it a driver too
     */
    public List<DriverObject> drivers(Set<String> driverTags, Set<String> tables) {
        return new DriverObjects(scope, driverTags, tables).read();
    }

    /** Returns the size of a struct in bytes, or -1 if the unit does not define it. */
    public long sizeOf(String structTag) {
        try {
            Type type = scope.struct(structTag, null);
            return type == null ? -1 : type.size();
        } catch (TableError notDefined) {
            return -1;
        }
    }
}
