// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever feeds the parser maps its tokens by these names, and a name that is lost becomes OTHER without a word; so a change of the
 * vocabulary is to be seen.
 */
class VocabularyTest {
    @Test
    void theTokensAreThoseWrittenDown() throws Exception {
        List<String> names = new ArrayList<>();
        for (int type = 1; type <= DeviceTable.VOCABULARY.getMaxTokenType(); type++) {
            names.add(DeviceTable.VOCABULARY.getSymbolicName(type));
        }

        assertThat(names).isEqualTo(Files.readAllLines(Path.of("src", "test", "golden", "vocabulary.txt")));
    }

    @Test
    void theParserIsEnteredAtTheseRules() {
        assertThat(DeviceTable.ruleNames)
                .contains(
                        "standaloneElement",
                        "standaloneExpression",
                        "standaloneTypeName",
                        "standaloneHead",
                        "standaloneDeclarator",
                        "standaloneStruct",
                        "standaloneEnum",
                        "standaloneTypedef");
    }
}
