// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The functions that work on text and on lists of words. */
final class ListFunctions {
    private ListFunctions() {}

    static void addTo(Map<String, BuiltinFunction> all) {
        all.put("subst", new BuiltinFunction(3, 3, true, (a, e, out) -> subst(a.get(0), a.get(1), a.get(2), out)));
        all.put("patsubst", new BuiltinFunction(3, 3, true, (a, e, out) -> {
            StemPattern replacement = StemPattern.of(a.get(1));
            StemPattern.of(a.get(0)).replaceWords(a.get(2), replacement, out);
        }));
        all.put("strip", new BuiltinFunction(1, 1, true, (a, e, out) -> list(Words.of(a.get(0)), out)));
        all.put("findstring", new BuiltinFunction(2, 2, true, (a, e, out) -> {
            e.charge(a.get(0).length() + (long) a.get(1).length());
            out.append(a.get(1).contains(a.get(0)) ? a.get(0) : "");
        }));
        all.put("filter", new BuiltinFunction(2, 2, true, (a, e, out) -> filter(a, true, e, out)));
        all.put("filter-out", new BuiltinFunction(2, 2, true, (a, e, out) -> filter(a, false, e, out)));
        all.put("sort", new BuiltinFunction(1, 1, true, (a, e, out) -> list(new TreeSet<>(Words.of(a.get(0))), out)));
        all.put("word", new BuiltinFunction(2, 2, true, (a, e, out) -> {
            int index = position(a.get(0), e);
            list(slice(Words.of(a.get(1)), index, index), out);
        }));
        all.put("wordlist", new BuiltinFunction(3, 3, true, (a, e, out) -> {
            int first = position(a.get(0), e);
            int last = Words.trim(a.get(1)).equals("0") ? 0 : position(a.get(1), e);
            list(slice(Words.of(a.get(2)), first, last), out);
        }));
        all.put(
                "words",
                new BuiltinFunction(
                        1,
                        1,
                        true,
                        (a, e, out) ->
                                out.append(Integer.toString(Words.of(a.get(0)).size()))));
        all.put(
                "firstword",
                new BuiltinFunction(1, 1, true, (a, e, out) -> list(slice(Words.of(a.get(0)), 1, 1), out)));
        all.put("lastword", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            List<String> words = Words.of(a.get(0));
            list(slice(words, words.size(), words.size()), out);
        }));
        all.put("join", new BuiltinFunction(2, 2, true, (a, e, out) -> {
            List<String> left = Words.of(a.get(0));
            List<String> right = Words.of(a.get(1));
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                out.word().append(i < left.size() ? left.get(i) : "").append(i < right.size() ? right.get(i) : "");
            }
        }));
    }

    private static void list(Iterable<String> words, MakeText out) {
        words.forEach(word -> out.word().append(word));
    }

    private static void subst(String from, String to, String text, MakeText out) {
        if (from.isEmpty()) {
            out.append(text).append(to);
            return;
        }
        int start = 0;
        int found = text.indexOf(from);
        while (found >= 0) {
            out.append(text, start, found).append(to);
            start = found + from.length();
            found = text.indexOf(from, start);
        }
        out.append(text, start, text.length());
    }

    private static void filter(List<String> arguments, boolean keep, MakeExpander expander, MakeText out) {
        List<StemPattern> patterns = new ArrayList<>();
        Words.of(arguments.get(0)).forEach(word -> patterns.add(StemPattern.of(word)));
        expander.charge(patterns.size() * (long) arguments.get(1).length());
        for (String word : Words.of(arguments.get(1))) {
            if (matchesAny(word, patterns) == keep) {
                out.word().append(word);
            }
        }
    }

    private static boolean matchesAny(String word, List<StemPattern> patterns) {
        for (StemPattern pattern : patterns) {
            if (pattern.matches(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words at two positions and between them, counted from 1; positions outside the list are left out. */
    private static List<String> slice(List<String> words, int first, int last) {
        int end = Math.min(last, words.size());
        return first < 1 || first > end ? List.of() : words.subList(first - 1, end);
    }

    private static int position(String text, MakeExpander expander) {
        String digits = Words.trim(text);
        try {
            int value = Integer.parseInt(digits);
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, together with numbers that are no positions.
        }
        expander.malformed("`" + digits + "` is not the position of a word.");
        return 0;
    }
}
