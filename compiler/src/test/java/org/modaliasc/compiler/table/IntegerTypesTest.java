// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegerTypesTest {
    private final IntegerTypes wide = new IntegerTypes(DataModel.LP64);
    private final IntegerTypes narrow = new IntegerTypes(TableText.ILP32);

    private Type.IntegerType type(String keywords) {
        Type.IntegerType type = wide.of(List.of(keywords.split(" ")));
        if (type == null) {
            throw new IllegalArgumentException(keywords);
        }
        return type;
    }

    @ParameterizedTest
    @CsvSource({
        "int, int, 4",
        "unsigned, unsigned int, 4",
        "signed, int, 4",
        "short int, short, 2",
        "unsigned short, unsigned short, 2",
        "long, long, 8",
        "long unsigned int, unsigned long, 8",
        "long long, long long, 8",
        "long int long unsigned, unsigned long long, 8",
        "char, char, 1",
        "unsigned char, unsigned char, 1",
        "signed char, signed char, 1",
        "_Bool, _Bool, 1",
        "__signed__ int, int, 4"
    })
    void keywordsNameATypeInAnyOrder(String keywords, String name, int bytes) {
        assertThat(type(keywords).name()).isEqualTo(name);
        assertThat(type(keywords).bytes()).isEqualTo(bytes);
    }

    @Test
    void whatIsNoIntegerHasNoType() {
        assertThat(wide.of(List.of("double"))).isNull();
        assertThat(wide.of(List.of("unsigned", "float"))).isNull();
    }

    @Test
    void theModelDecidesAboutLongAndPlainChar() {
        assertThat(narrow.of(List.of("long"))).isNotNull().matches(type -> type.bytes() == 4);
        assertThat(narrow.of(List.of("long", "long"))).isNotNull().matches(type -> type.alignment() == 4);
        IntegerTypes unsignedChar = new IntegerTypes(new DataModel(8, 8, false, false));
        assertThat(unsignedChar.of(List.of("char"))).isNotNull().matches(type -> !type.signed());
        assertThat(wide.of(List.of("char"))).isNotNull().matches(Type.IntegerType::signed);
    }

    @ParameterizedTest
    @CsvSource({
        "unsigned char, 0x1ff, 255", "signed char, 0xff, -1", "short, 0x8000, -32768", "unsigned int, -1, 4294967295",
        "int, 4294967295, -1", "long, -1, -1", "_Bool, 256, 1", "_Bool, 0, 0"
    })
    void conversionKeepsTheLowBits(String keywords, String bits, long expected) {
        assertThat(type(keywords).convert(Long.decode(bits))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "int, unsigned, unsigned int",
        "int, long, long",
        "unsigned, long, long",
        "unsigned long, long long, unsigned long long",
        "long, long long, long long",
        "int, int, int",
        "unsigned long, int, unsigned long"
    })
    void theCommonTypeHoldsBothOrIsUnsigned(String one, String two, String common) {
        assertThat(wide.common(type(one), type(two)).name()).isEqualTo(common);
        assertThat(wide.common(type(two), type(one)).name()).isEqualTo(common);
    }

    @Test
    void on32BitsUnsignedIntAndLongMeetInUnsignedLong() {
        Type.IntegerType unsigned = java.util.Objects.requireNonNull(narrow.of(List.of("unsigned")));
        Type.IntegerType longType = java.util.Objects.requireNonNull(narrow.of(List.of("long")));

        assertThat(narrow.common(unsigned, longType).name()).isEqualTo("unsigned long");
    }

    @Test
    void whatIsNarrowerThanIntIsPromoted() {
        assertThat(wide.promote(type("unsigned char")).name()).isEqualTo("int");
        assertThat(wide.promote(type("_Bool")).name()).isEqualTo("int");
        assertThat(wide.promote(type("unsigned")).name()).isEqualTo("unsigned int");
    }
}
