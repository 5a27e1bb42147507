// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.preprocess.Invocation;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.preprocess.TranslationUnit;

/** Hand-written aliases: {@code MODULE_ALIAS} and all its relatives end in one of two macros. */
final class ModuleInfo {
    /** The first argument that makes their text an alias. */
    static final String TAG = "alias";

    /**
     * The macros with the first argument that makes their text an alias.
     *
     * <p>Both of include/linux/moduleparam.h (6.12): some wrappers use the second one directly to put two into one statement.
     */
    static final Map<String, String> MACROS = Map.of("MODULE_INFO", TAG, "__MODULE_INFO", TAG);

    private ModuleInfo() {}

    static List<AliasLine> aliases(TranslationUnit unit, String module, Diagnostics diagnostics) {
        List<AliasLine> lines = new ArrayList<>();
        for (Invocation use : unit.invocations()) {
            int arguments = use.expanded().size();
            if (!MACROS.containsKey(use.name().text())
                    || arguments < 2
                    || !isAlias(use.expanded().get(0))) {
                continue;
            }
            Token place = use.name().origin();
            String text = text(use.expanded().get(arguments - 1));
            if (text == null) {
                Diagnostic diagnostic = Diagnostic.error(
                        "alias.not-a-string", place.location(), "The alias is not made of string literals alone.");
                diagnostics.add(use.name().withChain(diagnostic));
                continue;
            }
            lines.add(new AliasLine(
                    module, text, place.file().name(), place.file().line(place.start()), null, -1));
        }
        return lines;
    }

    private static boolean isAlias(List<Token> tag) {
        return tag.size() == 1 && tag.get(0).text().equals(TAG);
    }

    /** Joins literals; a NUL ends the text, as it ends the string in the module. */
    private static @Nullable String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token.is(TokenKind.LEFT_PAREN) || token.is(TokenKind.RIGHT_PAREN)) {
                continue;
            }
            byte[] bytes = token.is(TokenKind.STRING) ? TextLiteral.bytes(token.text()) : null;
            if (bytes == null) {
                return null;
            }
            text.append(new String(bytes, StandardCharsets.UTF_8));
        }
        int nul = text.indexOf("\0");
        return tokens.isEmpty() ? null : nul < 0 ? text.toString() : text.substring(0, nul);
    }
}
