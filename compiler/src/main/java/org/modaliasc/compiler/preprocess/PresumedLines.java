// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.HashMap;
import java.util.Map;
import org.modaliasc.compiler.source.SourceFile;

/** The line numbers and file names that {@code #line} makes a unit believe in; diagnostics keep the real ones. */
final class PresumedLines {
    private record Claim(int fromLine, int shift, String name) {}

    private final Map<SourceFile, Claim> claims = new HashMap<>();

    void set(FileIndex index, Directive directive) {
        Token[] tokens = directive.tokens(index);
        IntegerLiteral number =
                tokens.length > 0 && tokens[0].is(TokenKind.NUMBER) ? IntegerLiteral.parse(tokens[0].text()) : null;
        if (number == null) {
            return;
        }
        int line = index.file().line(directive.start());
        String name = tokens.length > 1 && tokens[1].is(TokenKind.STRING)
                ? tokens[1].text()
                : quoted(index.file().name());
        claims.put(index.file(), new Claim(line, (int) number.value() - line - 1, name));
    }

    int line(Token token) {
        int line = token.file().line(token.start());
        Claim claim = claims.get(token.file());
        return claim != null && line > claim.fromLine ? line + claim.shift : line;
    }

    String quotedName(Token token) {
        Claim claim = claims.get(token.file());
        return claim != null && token.file().line(token.start()) > claim.fromLine
                ? claim.name
                : quoted(token.file().name());
    }

    String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
