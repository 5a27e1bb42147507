// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes and offsets are those of gcc 12.2 for x86, with {@code -m64} and {@code -m32}. */
class StructLayoutTest {
    private static String layout(String members, DataModel model) throws TableError {
        String text =
                "typedef unsigned char u8;\ntypedef unsigned short u16;\nenum small { S } __attribute__((packed));\n"
                        + "enum big { B = 0x100000000 };\nenum plain { P };\nstruct inner { char c; int i; };\n"
                        + "struct s " + members + ";\n";
        Type type = new TableText(text, model).scope().struct("s", null);
        if (!(type instanceof Type.StructType struct)) {
            throw new IllegalStateException("The struct is not found.");
        }
        StringJoiner offsets = new StringJoiner(" ");
        offsets.add(struct.size() + "/" + struct.alignment() + ":");
        for (Type.Member member : struct.members()) {
            if (member.bitWidth() < 0) {
                offsets.add(String.valueOf(member.offset()));
            } else {
                // gcc counts the bits of a bit-field from the start of the struct.
                offsets.add((member.offset() * 8 + member.bitOffset()) + "b" + member.bitWidth());
            }
        }
        return offsets.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ char a; short b; int c; long d; }                | 16/8: 0 2 4 8     | 12/4: 0 2 4 8",
                "{ char a; long b; char c; }                        | 24/8: 0 8 16      | 12/4: 0 4 8",
                "{ char a; long long b; }                           | 16/8: 0 8         | 12/4: 0 4",
                "{ char a; double b; }                              | 16/8: 0 8         | 12/4: 0 4",
                "{ char a; void *b; int (*f)(int); }                | 24/8: 0 8 16      | 12/4: 0 4 8",
                "{ char a[3]; short b[2]; char c; }                 | 10/2: 0 4 8       | 10/2: 0 4 8",
                "{ u8 a; u16 b; u8 c; }                             | 6/2: 0 2 4        | 6/2: 0 2 4",
                "{ char a; struct inner b; char c; }                | 16/4: 0 4 12      | 16/4: 0 4 12",
                "{ char a; struct inner b[2]; }                     | 20/4: 0 4         | 20/4: 0 4",
                "{ char a; struct { char b; long c; }; char d; }    | 32/8: 0 8 24      | 16/4: 0 4 12",
                "{ char a; union { int b; char c[7]; } u; }         | 12/4: 0 4         | 12/4: 0 4",
                "{ }                                                | 0/1:              | 0/1:",
                "{ int a; char b[]; }                               | 4/4: 0 4          | 4/4: 0 4",
                "{ int a; char b[0]; }                              | 4/4: 0 4          | 4/4: 0 4",
                "{ _Bool a; int b; }                                | 8/4: 0 4          | 8/4: 0 4",
                "{ char a; enum plain b; }                          | 8/4: 0 4          | 8/4: 0 4",
                "{ char a; enum small b; char c; }                  | 3/1: 0 1 2        | 3/1: 0 1 2",
                "{ char a; enum big b; }                            | 16/8: 0 8         | 12/4: 0 4",
                "{ char a, *b, c[2]; }                              | 24/8: 0 8 16      | 12/4: 0 4 8"
            })
    void membersStandAtTheirNaturalAlignment(String members, String on64, String on32) throws TableError {
        assertThat(layout(members, DataModel.LP64)).isEqualTo(on64);
        assertThat(layout(members, TableText.ILP32)).isEqualTo(on32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ char a; int b; } __attribute__((packed))                          | 5/1: 0 1",
                "{ char a; int b; } __attribute__((__packed__))                      | 5/1: 0 1",
                "{ char a; int b __attribute__((packed)); long c; }                  | 16/8: 0 1 8",
                "{ char a; long b; } __attribute__((packed, aligned(2)))             | 10/2: 0 1",
                "{ char a; long b; } __attribute__((packed)) __attribute__((aligned(4))) | 12/4: 0 1",
                "{ char a; } __attribute__((aligned(8)))                             | 8/8: 0",
                "{ char a; char b __attribute__((aligned(8))); }                     | 16/8: 0 8",
                "{ char a; short b __attribute__((aligned(1 << 2))); char c; }       | 8/4: 0 4 6",
                "{ char a; int b __attribute__((aligned(2))); }                      | 8/4: 0 4",
                "{ char a; char b __attribute__((aligned)); }                        | 32/16: 0 16",
                "{ char a; int b __attribute__((aligned(2), packed)); }              | 6/2: 0 2",
                "{ char a; struct inner b; } __attribute__((packed))                 | 9/1: 0 1",
                "{ char a; struct { char x; int y; } __attribute__((packed)) b; }    | 6/1: 0 1"
            })
    void attributesChangeTheAlignment(String members, String on64) throws TableError {
        assertThat(layout(members, DataModel.LP64)).isEqualTo(on64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ int a : 3; int b : 5; }                                | 4/4: 0b3 3b5",
                "{ int a : 30; int b : 5; }                               | 8/4: 0b30 32b5",
                "{ char c; int a : 3; }                                   | 4/4: 0 8b3",
                "{ char c; int a : 30; }                                  | 8/4: 0 32b30",
                "{ short a : 7; int b : 10; }                             | 4/4: 0b7 7b10",
                "{ char a : 4; char b : 6; }                              | 2/1: 0b4 8b6",
                "{ int a : 4; int : 0; int b : 4; }                       | 8/4: 0b4 32b4",
                "{ int a : 4; int : 3; int b : 4; }                       | 4/4: 0b4 7b4",
                "{ char a; int : 0; char b; }                             | 5/1: 0 4",
                "{ int a : 4; char b; }                                   | 4/4: 0b4 1",
                "{ unsigned long a : 40; unsigned long b : 24; int c; }   | 16/8: 0b40 40b24 8",
                "{ _Bool a : 1; _Bool b : 1; }                            | 1/1: 0b1 1b1",
                "{ int a : 30; int b : 5; } __attribute__((packed))       | 5/1: 0b30 30b5",
                "{ char x; int a : 3 __attribute__((packed)); }           | 2/1: 0 8b3",
                "{ int a : 3; int b : 31 __attribute__((packed)); int c; }| 12/4: 0b3 3b31 8",
                "{ char x; int a : 3 __attribute__((aligned(8))), b : 4; }| 16/8: 0 64b3 67b4",
                "{ char x; int a : (1 + 2) __attribute__((unused)); }     | 4/4: 0 8b3"
            })
    void bitFieldsShareTheUnitsOfTheirType(String members, String on64) throws TableError {
        assertThat(layout(members, DataModel.LP64)).isEqualTo(on64);
    }

    @Test
    void theMembersOfAUnionStandAtItsStart() throws TableError {
        Type type = new TableText("union u { char a[5]; int b; short c; };\n")
                .scope()
                .struct("u", null);

        assertThat(type).isInstanceOfSatisfying(Type.StructType.class, union -> {
            assertThat(union.union()).isTrue();
            assertThat(union.size()).isEqualTo(8);
            assertThat(union.members()).extracting(Type.Member::offset).containsOnly(0L);
        });
    }

    @Test
    void aStructMayPointToItselfButNotHoldItself() throws TableError {
        assertThat(new TableText("struct s { struct s *next; int a; };\n")
                        .scope()
                        .struct("s", null))
                .isInstanceOfSatisfying(
                        Type.StructType.class,
                        struct -> assertThat(struct.size()).isEqualTo(16));
        assertThatThrownBy(() ->
                        new TableText("struct s { struct s next; };\n").scope().struct("s", null))
                .isInstanceOf(TableError.class)
                .hasMessage("The members of `struct s` are not defined.");
    }

    @Test
    void aBitFieldThatDoesNotFitIsReported() {
        assertThatThrownBy(() -> layout("{ char a : 9; }", DataModel.LP64))
                .isInstanceOf(TableError.class)
                .hasMessage("A bit-field cannot have the width 9.");
        assertThatThrownBy(() -> layout("{ int a : -1; }", DataModel.LP64))
                .isInstanceOf(TableError.class)
                .hasMessage("A bit-field cannot have the width -1.");
    }

    @Test
    void anUnknownTypeIsReportedAtItsName() {
        assertThatThrownBy(() -> layout("{ int a; whatever_t b; }", DataModel.LP64))
                .isInstanceOfSatisfying(TableError.class, error -> {
                    assertThat(error.diagnostic().id()).isEqualTo("table.unknown-type");
                    assertThat(error.diagnostic().location()).isNotNull().matches(at -> at.column() == 19);
                });
    }
}
