// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** An enum of the names that driver data have, and the constant of each entry. */
final class DriverDataCode {
    private static final ClassName ENUM = ClassName.get("", "DriverData");

    private final DriverDataNames names;

    DriverDataCode(DriverDataNames names) {
        this.names = names;
    }

    void add(TypeSpec.Builder type, LongLists lists) {
        TypeSpec.Builder constants = TypeSpec.enumBuilder(ENUM)
                .addJavadoc("What entries point the driver to, by its name in C.\n")
                .addModifiers(Modifier.PUBLIC);
        for (String constant : names.constants()) {
            constants.addEnumConstant(constant);
        }
        PackedWriter packed = new PackedWriter();
        for (int constant : names.ofEntries()) {
            packed.character(constant);
        }
        type.addType(constants.build());
        type.addType(TypeSpec.classBuilder("DriverDataOfEntries")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(ArrayTypeName.of(ENUM), "CONSTANTS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.values()", ENUM)
                        .build())
                .addField(FieldSpec.builder(TypeName.get(String.class), "NUMBERS", Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$T.join($S, new $T[] $L)",
                                String.class,
                                "",
                                String.class,
                                lists.braced(Literals.strings(packed.parts())))
                        .build())
                .build());
        type.addMethod(MethodSpec.methodBuilder("driverDataOf")
                .addJavadoc("Returns what an entry points the driver to.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ENUM)
                .addParameter(TypeName.INT, "number")
                .addStatement("return DriverDataOfEntries.CONSTANTS[DriverDataOfEntries.NUMBERS.charAt(number)]")
                .build());
    }
}
