// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.match.IndexPlan;
import org.modaliasc.compiler.match.Layout;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.generated.BitmaskIndex;
import org.modaliasc.match.generated.EntryTable;
import org.modaliasc.match.generated.GeneratedMatcher;
import org.modaliasc.match.generated.IndexBuilder;
import org.modaliasc.match.generated.Numbers;

/**
 * Writes the class of one match plan.
 *
 * <p>JavaPoet takes a format apart at each {@code $} and each piece again at ends of lines, and writes all of it twice; that is most of
 * what a class costs in a virtual machine that has just started. So bodies without names to import are single pieces, and methods that
 * all classes have are made once.
 */
public final class MatcherEmitter {
    /** Of org.modaliasc.match.generated.CoreLevel, which says what it is for. */
    private static final int CORE_LEVEL = 1;

    private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private static final MethodSpec ALL_BY_SCAN = all("""
            int first = first(ids, classCode, overridden);
            return first < 0 ? 0 : Entries.TABLE.all(first, ids, classCode, overridden, entries);
            """);

    /** The same loop as in the superclass, but here the call in it is bound to this class. */
    private static final MethodSpec BATCH = override("first", Modifier.PUBLIC, TypeName.VOID)
            .addParameter(ArrayTypeName.of(TypeName.LONG), "ids")
            .addParameter(ArrayTypeName.of(TypeName.INT), "classCodes")
            .addParameter(TypeName.BOOLEAN, "overridden")
            .addParameter(ArrayTypeName.of(TypeName.INT), "entries")
            .addCode("""
                    for (int i = 0; i < ids.length; i++) {
                        entries[i] = first(ids[i], classCodes[i], overridden);
                    }
                    """)
            .build();

    private static final MethodSpec ENTRIES = override("entries", Modifier.PROTECTED, TypeName.get(EntryTable.class))
            .addCode("return Entries.TABLE;\n")
            .build();

    private final MatchPlan plan;
    private final @Nullable String command;
    private final ClassName name;
    private final TypeSpec.Builder type;
    private final LongLists lists = new LongLists();

    private MatcherEmitter(MatchPlan plan, String packageName, String className, @Nullable String command) {
        this.plan = plan;
        this.command = command;
        this.name = ClassName.get(packageName, className);
        this.type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(GeneratedMatcher.class);
    }

    /** Returns the class for a plan, which says that it comes from a command line of this program. */
    public static GeneratedClass emit(MatchPlan plan, String packageName, String className) {
        return emit(plan, packageName, className, null);
    }

    /** Returns the class for a plan, which says that it comes from a command of the user's build, if one is given. */
    public static GeneratedClass emit(MatchPlan plan, String packageName, String className, @Nullable String command) {
        String text = new MatcherEmitter(plan, packageName, className, command).text();
        return new GeneratedClass(packageName, className, text);
    }

    private String text() {
        type.addJavadoc("$L", javadoc());
        type.addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The matcher; it has no state, so there need be only one.\n")
                .initializer("new $T()", name)
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "super($L, $S, $L, $S)",
                        CORE_LEVEL,
                        name.simpleName(),
                        plan.entries().size(),
                        plan.digest())
                .build());
        if (plan.layout() instanceof Layout.Probes probes) {
            type.addMethod(first(new ProbeCode(type, lists).first(probes)));
            type.addMethod(ALL_BY_SCAN);
            type.addType(entries(rows()));
        } else if (plan.layout() instanceof Layout.Bitmask bitmask) {
            bitmask(bitmask);
        }
        type.addMethod(BATCH);
        type.addMethod(ENTRIES);
        DriverDataNames names = DriverDataNames.of(plan.entries());
        if (names != null) {
            new DriverDataCode(names).add(type, lists);
        }
        return lists.insertedInto(JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .addFileComment("$L", header())
                .build()
                .toString());
    }

    private String header() {
        if (command != null) {
            return "Generated by modaliasc; do not edit. To generate it again: " + command;
        }
        Set<String> files = new LinkedHashSet<>();
        for (MatchTable table : plan.tables()) {
            files.add(table.file());
        }
        String sources = String.join(" ", files);
        // A single table has the name that it gets by itself, unless it was merged or shares its name with another one.
        boolean alone =
                plan.tables().size() == 1 && JavaNames.classes(plan.tables()).equals(List.of(name.simpleName()));
        String merge = alone ? "" : " --merge " + name.simpleName();
        return "Generated by modaliasc; do not edit. To generate it again, with the options for the sources:\n"
                + "modaliasc generate --package " + name.packageName() + merge + " --output DIRECTORY "
                + shortened(sources);
    }

    private static String shortened(String sources) {
        return sources.length() <= 200 ? sources : "SOURCE..";
    }

    private String javadoc() {
        StringBuilder text = new StringBuilder();
        if (plan.tables().size() == 1) {
            MatchTable table = plan.tables().get(0);
            text.append("Matches PCI devices against the id table {@code ").append(table.name());
            text.append("} of the module {@code ").append(table.module()).append("} in {@code ");
            text.append(table.file())
                    .append("}: ")
                    .append(count(plan.entries().size()))
                    .append(".\n");
        } else {
            text.append("Matches PCI devices against ").append(plan.tables().size());
            text.append(" id tables, one after the other: ")
                    .append(count(plan.entries().size()))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String count(int entries) {
        StringBuilder digits = new StringBuilder().append(entries);
        for (int comma = digits.length() - 3; comma > 0; comma -= 3) {
            digits.insert(comma, ',');
        }
        return entries == 1 ? "1 entry" : digits + " entries";
    }

    private static MethodSpec.Builder override(String method, Modifier access, TypeName result) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(access)
                .returns(result);
    }

    private static MethodSpec first(CodeBlock body) {
        return override("first", Modifier.PUBLIC, TypeName.INT)
                .addParameter(TypeName.LONG, "ids")
                .addParameter(TypeName.INT, "classCode")
                .addParameter(TypeName.BOOLEAN, "overridden")
                .addCode(body)
                .build();
    }

    private static MethodSpec all(String body) {
        return override("all", Modifier.PUBLIC, TypeName.INT)
                .addParameter(TypeName.LONG, "ids")
                .addParameter(TypeName.INT, "classCode")
                .addParameter(TypeName.BOOLEAN, "overridden")
                .addParameter(ArrayTypeName.of(TypeName.INT), "entries")
                .addCode(body)
                .build();
    }

    private void bitmask(Layout.Bitmask layout) {
        type.addField(index("INDEX", false));
        CodeBlock first = new IndexCode(type, "").first(layout.regular());
        IndexPlan overridden = layout.overrideOnly();
        if (overridden == null) {
            type.addMethod(first(first));
            type.addMethod(all("return INDEX.all(ids, classCode, entries, 0);\n"));
        } else {
            type.addField(index("OVERRIDE_INDEX", true));
            CodeBlock overrideOnly = new IndexCode(type, "OVERRIDE_").first(overridden);
            type.addMethod(first(CodeBlock.builder()
                    .addStatement("int first = firstAlways(ids, classCode)")
                    .addStatement(
                            "return overridden ? $T.smaller(first, firstOverrideOnly(ids, classCode)) : first",
                            Numbers.class)
                    .build()));
            type.addMethod(part("firstAlways", first));
            type.addMethod(part("firstOverrideOnly", overrideOnly));
            type.addMethod(all("""
                            int count = INDEX.all(ids, classCode, entries, 0);
                            return overridden ? OVERRIDE_INDEX.all(ids, classCode, entries, count) : count;
                            """));
        }
        type.addType(packed(layout.regular(), overridden));
        type.addType(entries(CodeBlock.of(
                "unpack($L, Packed.entries(), new $T[] $L)",
                plan.entries().size(),
                String.class,
                lists.braced(Literals.strings(EntryPacker.origins(plan))))));
    }

    private static MethodSpec part(String method, CodeBlock body) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeName.LONG, "ids")
                .addParameter(TypeName.INT, "classCode")
                .addCode(body)
                .build();
    }

    private FieldSpec index(String field, boolean overrideOnly) {
        return FieldSpec.builder(BitmaskIndex.class, field, CONSTANT)
                .initializer(
                        "$T.build($L, $L, Packed.entries(), Packed.$L())",
                        IndexBuilder.class,
                        plan.entries().size(),
                        overrideOnly,
                        overrideOnly ? "overrideParameters" : "parameters")
                .build();
    }

    private TypeSpec packed(IndexPlan regular, @Nullable IndexPlan overridden) {
        TypeSpec.Builder packed = TypeSpec.classBuilder("Packed")
                .addModifiers(CONSTANT)
                .addMethod(strings("entries", EntryPacker.entries(plan.entries())))
                .addMethod(strings("parameters", EntryPacker.parameters(regular)));
        if (overridden != null) {
            packed.addMethod(strings("overrideParameters", EntryPacker.parameters(overridden)));
        }
        return packed.build();
    }

    private MethodSpec strings(String method, List<String> parts) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.STATIC)
                .returns(ArrayTypeName.of(String.class))
                .addStatement("return new $T[] $L", String.class, lists.braced(Literals.strings(parts)))
                .build();
    }

    private CodeBlock rows() {
        type.addField(FieldSpec.builder(TypeName.INT, "ANY", CONSTANT)
                .initializer("$T.ANY_ID", PciIdEntry.class)
                .build());
        StringBuilder rows =
                new StringBuilder("    // vendor, device, subvendor, subdevice, class, class mask, override-only\n");
        int number = 0;
        for (MatchEntry entry : plan.entries()) {
            PciIdEntry id = entry.id();
            rows.append("    ").append(Literals.id(id.vendor())).append(", ").append(Literals.id(id.device()));
            rows.append(", ").append(Literals.id(id.subvendor()));
            rows.append(", ").append(Literals.id(id.subdevice()));
            rows.append(", ").append(Literals.classBits(id.classCode()));
            rows.append(", ").append(Literals.classBits(id.classMask()));
            rows.append(", ")
                    .append(id.overrideOnly())
                    .append(", // ")
                    .append(remark(number++, entry))
                    .append('\n');
        }
        return CodeBlock.of(
                "of(new int[] $L, new $T[] $L)",
                lists.braced(plan.entries().isEmpty() ? "" : rows),
                String.class,
                lists.braced(Literals.strings(EntryPacker.origins(plan))));
    }

    private static String remark(int number, MatchEntry entry) {
        String data = entry.driverDataText();
        // A backslash might begin a Unicode escape, which means the same in comments as elsewhere.
        String shown = data.isEmpty() ? "" : ", " + data.replace('\\', '/');
        return number + ": " + entry.file() + ":" + entry.line() + (shown.length() > 60 ? "" : shown);
    }

    /** In a class of its own, so that it is read only when someone asks. */
    private static TypeSpec entries(CodeBlock call) {
        return TypeSpec.classBuilder("Entries")
                .addModifiers(CONSTANT)
                .addField(FieldSpec.builder(EntryTable.class, "TABLE", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.$L", EntryTable.class, call)
                        .build())
                .build();
    }
}
