// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the arguments of one use of a macro into its replacement list (C17 6.10.3.1 to 6.10.3.3). */
final class MacroSubstitution {
    private final MacroExpander expander;
    private final UnitContext unit;
    private final MacroBody body;
    private final List<List<Token>> arguments;
    private final @Nullable List<Token>[] expanded;
    private final Token name;
    private final Expansion expansion;
    // White space before an empty argument counts for whatever comes next, even behind the macro.
    private boolean space;

    @SuppressWarnings("unchecked") // An array of a generic type cannot be made in any other way.
    MacroSubstitution(
            MacroExpander expander, UnitContext unit, MacroBody body, List<List<Token>> arguments, Token name) {
        this.expander = expander;
        this.unit = unit;
        this.body = body;
        this.arguments = arguments;
        this.expanded = (@Nullable List<Token>[]) new List<?>[arguments.size()];
        this.name = name;
        this.expansion = new Expansion(name);
    }

    List<Token> run() {
        List<Token> out = new ArrayList<>(body.elements().size() + 8);
        substitute(body.elements(), out);
        if (!out.isEmpty()) {
            out.set(0, out.get(0).spaced(name.spaceBefore()));
        }
        return out;
    }

    /** Tells, after the run, whether white space belongs between the replacement and what follows it. */
    boolean endsInSpace() {
        return space;
    }

    private void substitute(List<MacroBody.Element> elements, List<Token> out) {
        boolean pasted = false;
        // Whether the left operand of the pending ## is a placemarker, that is, made of no token.
        boolean emptyLeft = true;
        for (int i = 0; i < elements.size(); i++) {
            MacroBody.Element element = elements.get(i);
            int before = out.size();
            if (pasted && restAfterComma(elements, i)) {
                // GNU: `, ## __VA_ARGS__` drops the comma when there are no further arguments, and otherwise pastes
                // nothing.
                List<Token> rest = arguments.get(element.parameter());
                if (rest.isEmpty() && !out.isEmpty()) {
                    out.remove(out.size() - 1);
                } else {
                    append(rest, element, out);
                }
                emptyLeft = out.size() <= before;
            } else if (!pasted && element.role() == MacroBody.Role.TOKEN) {
                out.add(element.token()
                        .within(expansion, space || element.token().spaceBefore()));
                space = false;
                emptyLeft = false;
            } else if (!pasted) {
                append(piece(element, false), element, out);
                emptyLeft = out.size() == before;
            } else {
                List<Token> right = piece(element, true);
                if (!right.isEmpty()) {
                    paste(right, element, emptyLeft, out);
                    emptyLeft = false;
                }
            }
            pasted = element.pasted();
        }
    }

    private boolean restAfterComma(List<MacroBody.Element> elements, int i) {
        MacroBody.Element element = elements.get(i);
        return body.variadic()
                && element.role() == MacroBody.Role.PARAMETER
                && element.parameter() == body.parameters() - 1
                && elements.get(i - 1).role() == MacroBody.Role.TOKEN
                && elements.get(i - 1).token().is(TokenKind.COMMA);
    }

    private List<Token> piece(MacroBody.Element element, boolean operand) {
        return switch (element.role()) {
            case TOKEN -> List.of(element.token().within(expansion));
            case STRINGIFIED -> {
                expander.spelled();
                Token string = TokenSpelling.stringify(element.token(), arguments.get(element.parameter()));
                if (string == null) {
                    expander.report(name, "preprocess.token-too-long", "A string made by `#` gets too long.");
                    yield List.of();
                }
                yield List.of(string.within(expansion));
            }
            case PARAMETER ->
                operand || element.pasted()
                        ? arguments.get(element.parameter())
                        : expandedArgument(element.parameter());
            case OPTIONAL -> {
                List<Token> group = new ArrayList<>();
                if (!expandedArgument(body.parameters() - 1).isEmpty()) {
                    substitute(element.group(), group);
                }
                yield group;
            }
        };
    }

    private List<Token> expandedArgument(int parameter) {
        List<Token> known = expanded[parameter];
        if (known == null) {
            known = expander.expand(arguments.get(parameter));
            expanded[parameter] = known;
        }
        return known;
    }

    private void append(List<Token> piece, MacroBody.Element element, List<Token> out) {
        space |= element.token().spaceBefore();
        for (int i = 0; i < piece.size(); i++) {
            Token token = piece.get(i);
            out.add(i == 0 ? token.spaced(space) : token);
            space = false;
        }
    }

    private void paste(List<Token> right, MacroBody.Element element, boolean emptyLeft, List<Token> out) {
        if (emptyLeft) {
            append(right, element, out);
            return;
        }
        int last = out.size() - 1;
        if (out.get(last).is(TokenKind.NUMBER) || right.get(0).is(TokenKind.NUMBER)) {
            expander.spelled();
        }
        Token made = TokenSpelling.paste(out.get(last), right.get(0), unit.symbols());
        if (made == null) {
            String texts = "`" + out.get(last).text() + "` and `" + right.get(0).text() + "`";
            expander.report(name, "preprocess.paste", "`##` makes no token of " + texts + ".");
            out.add(right.get(0));
        } else {
            out.set(last, made.within(expansion));
        }
        out.addAll(right.subList(1, right.size()));
    }
}
