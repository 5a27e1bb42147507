// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongListsTest {
    private final LongLists lists = new LongLists();

    @Test
    void listsAreIndentedLikeTheirPlaceInWhateverOrder() {
        String first = lists.braced("    1,\n    2,\n").replace("\n", "\n  ");
        String second = lists.braced("    3,\n").replace("\n", "\n\t");

        assertThat(lists.insertedInto("a = " + second + ";\n  b = " + first + ";\n"))
                .isEqualTo("a = {\n\t    3,\n\t};\n  b = {\n      1,\n      2,\n  };\n");
    }

    @Test
    void listsWithoutLinesAreEmptyBraces() {
        assertThat(lists.insertedInto("a = " + lists.braced("") + ";\n")).isEqualTo("a = {};\n");
    }

    @Test
    void textThatLooksLikeTheMarkOfAListStaysBehindOtherText() {
        String mark = lists.braced("1,\n").substring(2, 4);

        assertThat(lists.insertedInto("// " + mark + "\n" + mark + "\n")).isEqualTo("// " + mark + "\n1,\n");
    }
}
