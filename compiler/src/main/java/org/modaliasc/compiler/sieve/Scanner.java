// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads files for uses of macros that publish.
 *
 * <p>Whatever it is not sure of counts as a use: arguments that are not literal, code that a conditional may leave out. Immutable.
 */
final class Scanner {
    private static final String INCLUDE = "include";
    private static final String NEXT = "_next";

    private final Wanted wanted;
    private final Publishers publishers;
    private final WordSearch uses;
    private final WordSearch usesAndIncludes;

    Scanner(Wanted wanted, Publishers publishers) {
        this.wanted = wanted;
        this.publishers = publishers;
        List<String> words = new ArrayList<>(publishers.words());
        this.uses = new WordSearch(words);
        words.add(INCLUDE);
        this.usesAndIncludes = new WordSearch(words);
    }

    /** Reads a text for everything but its includes; null if it mentions no macro that publishes. */
    @Nullable
    Scan uses(Text bytes) {
        return uses.next(bytes, 0) < 0 ? null : scan(bytes, uses, false);
    }

    /** Reads a text. */
    Scan scan(Text bytes) {
        return scan(bytes, usesAndIncludes, false);
    }

    /** Reads a text up to the first use, the first definition of a macro that publishes, or the first include that is computed. */
    Scan untilUse(Text bytes) {
        return scan(bytes, usesAndIncludes, true);
    }

    private Scan scan(Text bytes, WordSearch search, boolean untilUse) {
        TextCursor text = new TextCursor(bytes);
        List<String> includes = new ArrayList<>();
        Map<String, Publishers.Kind> defined = new HashMap<>();
        boolean computed = false;
        boolean publishes = false;
        for (int at = search.next(bytes, 0); at >= 0; at = search.next(bytes, at)) {
            int start = text.wordStart(at);
            int end = text.wordEnd(at);
            boolean include = text.is(start, INCLUDE)
                    && (end - start == INCLUDE.length()
                            || text.text(start + INCLUDE.length(), end).equals(NEXT));
            Publishers.Kind kind = include ? null : publishers.kind(text.text(start, end));
            if (kind != null) {
                int line = text.skip(text.lineStart(start), false);
                if (text.at(line, '#')) {
                    define(text, line, start, end, kind, defined);
                } else if (!publishes && wantedUse(text, end, kind, null) != null) {
                    // What begins its line hardly ever stands in a comment, and finding out takes long.
                    publishes = line == start || !text.inComment(start);
                }
            } else if (include && text.behindHash(start)) {
                int open = text.skip(end, false);
                if (text.at(open, '"') || text.at(open, '<')) {
                    includes.add(name(text, open));
                } else {
                    computed = true;
                }
            }
            if (untilUse && (publishes || computed || !defined.isEmpty())) {
                return Scan.PUBLISHES;
            }
            at = Math.max(end, at + 1);
        }
        return new Scan(publishes, defined, includes, computed);
    }

    private static String name(TextCursor text, int open) {
        int end = open + 1;
        while (!text.at(end, text.at(open, '"') ? '"' : '>') && !text.at(end, '\n') && end < open + 512) {
            end++;
        }
        return text.text(text.at(open, '"') ? open : open + 1, end);
    }

    /** Looks at a use in the replacement of a macro, which may make a publisher of that macro. */
    private void define(
            TextCursor text, int hash, int start, int end, Publishers.Kind kind, Map<String, Publishers.Kind> defined) {
        int directive = text.skip(hash + 1, false);
        int directiveEnd = text.wordEnd(directive);
        if (!text.text(directive, directiveEnd).equals("define")) {
            return;
        }
        int nameStart = text.skip(directiveEnd, false);
        int nameEnd = text.wordEnd(nameStart);
        if (nameStart >= start) {
            return;
        }
        Publishers.Kind made = wantedUse(text, end, kind, text.text(nameEnd, start));
        if (made != null) {
            defined.merge(
                    text.text(nameStart, nameEnd), made, (one, other) -> one == Publishers.Kind.ALWAYS ? one : other);
        }
    }

    /**
     * Tells what a use of a publisher may publish, null for nothing that is wanted.
     *
     * @param head the definition up to the use if it stands in one; a name in it may be a parameter
     */
    private Publishers.@Nullable Kind wantedUse(
            TextCursor text, int nameEnd, Publishers.Kind kind, @Nullable String head) {
        int open = text.skip(nameEnd, true);
        List<Integer> arguments = text.at(open, '(') ? text.arguments(open) : List.of();
        if (arguments.isEmpty()) {
            // Without its arguments only the name of the macro is passed on, or the text is not understood.
            return Publishers.Kind.ALWAYS;
        }
        String first = text.text(arguments.get(0), text.wordEnd(arguments.get(0)));
        return switch (kind) {
            case ALWAYS -> Publishers.Kind.ALWAYS;
            case TABLE -> named(first, wanted.type(first), head, Publishers.Kind.ALWAYS);
            case INFO ->
                named(
                        first,
                        first.equals(wanted.tag()),
                        head,
                        arguments.size() < 2 ? Publishers.Kind.ALWAYS : texts(text, arguments.subList(1, 2)));
            case BY_ARGUMENTS -> texts(text, arguments);
        };
    }

    /** Decides by an argument that is a plain name: the wanted one, a parameter that can become it, or another. */
    private static Publishers.@Nullable Kind named(
            String name, boolean isWanted, @Nullable String head, Publishers.@Nullable Kind published) {
        if (isWanted && !name.isEmpty()) {
            return published;
        }
        return name.isEmpty() || (head != null && parameter(head, name)) ? Publishers.Kind.BY_ARGUMENTS : null;
    }

    private static boolean parameter(String head, String name) {
        int close = head.indexOf(')');
        return head.startsWith("(")
                && close > 0
                && List.of(head.substring(1, close).split("[\\s,\\\\.]+")).contains(name);
    }

    /** Decides by arguments of which each may be the published text: literals that begin with something else are not. */
    private Publishers.@Nullable Kind texts(TextCursor text, List<Integer> arguments) {
        boolean open = false;
        for (int argument : arguments) {
            if (!text.at(argument, '"')) {
                open = true;
                continue;
            }
            String literal = text.text(argument + 1, Math.max(argument + 1, text.literalEnd(argument) - 1));
            if (wanted.text(literal)) {
                return Publishers.Kind.ALWAYS;
            }
        }
        return open ? Publishers.Kind.BY_ARGUMENTS : null;
    }
}
