// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Modaliases to ask about, made of the aliases of a kernel; the same for the same aliases. */
final class LookupQuestions {
    private static final long SEED = 612;

    /** Of each kind but the first, which has one for every alias. */
    private static final int OF_EACH_KIND = 1_500;

    private static final String FILLING = "0123456789ABCDEFabcdef-_,.:T";

    private final Random random = new Random(SEED);

    private LookupQuestions() {}

    /**
     * Returns texts that match each pattern, texts with a mistake in them, the patterns as they are, and names without wildcards.
     *
     * @param names of modules
     */
    static List<String> of(List<String> patterns, List<String> names) {
        LookupQuestions questions = new LookupQuestions();
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (String pattern : patterns) {
            all.add(questions.instance(pattern));
        }
        for (int i = 0; i < OF_EACH_KIND; i++) {
            all.add(questions.mistaken(questions.instance(questions.one(patterns))));
            all.add(questions.one(patterns));
            all.add(questions.instance(questions.one(patterns)).replace('_', '-'));
            all.add(questions.one(names).replace('_', '-'));
            all.add(questions.one(patterns).replaceFirst("[*].*", "*"));
        }
        // These mean something else to modprobe than a modalias.
        all.removeIf(
                text -> text.isEmpty() || text.startsWith("-") || text.startsWith("symbol:") || text.contains("/"));
        return new ArrayList<>(all);
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private char filling() {
        return FILLING.charAt(random.nextInt(FILLING.length()));
    }

    /** Returns a text that a pattern matches: stars become a few characters, a bracket one of its own. */
    String instance(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                for (int n = random.nextInt(9); n > 0; n--) {
                    text.append(filling());
                }
            } else if (c == '?') {
                text.append(filling());
            } else if (c == '[') {
                text.append(pattern.charAt(i + 1));
                i = pattern.indexOf(']', i);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private String mistaken(String text) {
        int at = random.nextInt(text.length() + 1);
        String rest = text.substring(Math.min(text.length(), at + random.nextInt(2)));
        return text.substring(0, at) + (random.nextBoolean() ? String.valueOf(filling()) : "") + rest;
    }
}
