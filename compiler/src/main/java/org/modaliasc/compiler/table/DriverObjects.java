// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Declaration;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Finds the drivers of a unit: by the type they are declared with, or by the table they refer to. */
final class DriverObjects {
    private final UnitScope scope;
    private final DriverNames names;
    private final Set<String> driverTags;
    private final Set<String> tables;

    DriverObjects(UnitScope scope, Set<String> driverTags, Set<String> tables) {
        this.scope = scope;
        this.names = new DriverNames(scope);
        this.driverTags = driverTags;
        this.tables = tables;
    }

    List<DriverObject> read() {
        List<DriverObject> drivers = new ArrayList<>();
        for (DeclaredObjects.Definition definition : scope.objects().initialised(this::mayBeDriver)) {
            // What is wrong with a variable is no business of the tables; the driver stays unknown.
            IdTable object = new TableBuilder(scope, Set.of(), new Diagnostics()).build(definition.object());
            if (object != null) {
                for (IdEntry entry : object.entries()) {
                    driver(object, entry, drivers);
                }
            }
        }
        return drivers;
    }

    private boolean mayBeDriver(Declaration declaration) {
        int depth = 0;
        boolean initialised = false;
        boolean typed = false;
        for (Token token : declaration.tokens()) {
            switch (token.kind()) {
                case LEFT_BRACE -> depth++;
                case RIGHT_BRACE -> depth--;
                case ASSIGN -> initialised |= depth == 0;
                case IDENTIFIER -> {
                    typed |= depth == 0 && driverTags.contains(token.text());
                    if (depth > 0 && initialised && tables.contains(token.text())) {
                        return true;
                    }
                }
                default -> {}
            }
            if (initialised && typed) {
                return true;
            }
        }
        return false;
    }

    private void driver(IdTable object, IdEntry entry, List<DriverObject> drivers) {
        List<DriverObject.Reference> references = new ArrayList<>();
        for (Field field : object.fields()) {
            if (field.type() instanceof Type.PointerType
                    && entry.value(field) instanceof FieldValue.Unevaluated written) {
                Field member = DriverNames.member(object.fields(), field);
                if (member != null && member != field) {
                    refer(written.tokens(), names.name(entry.value(member)), references);
                }
            }
        }
        if (!references.isEmpty()) {
            Token place = entry.place() == null || object.entries().size() == 1
                    ? object.place()
                    : entry.place().origin();
            drivers.add(new DriverObject(object.name(), place, references));
        }
    }

    private static void refer(TokenSlice tokens, DriverObject.Name name, List<DriverObject.Reference> references) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(TokenKind.IDENTIFIER)) {
                references.add(new DriverObject.Reference(tokens.get(i).text(), name));
            }
        }
    }
}
