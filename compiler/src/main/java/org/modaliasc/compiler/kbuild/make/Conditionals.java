// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayDeque;
import java.util.Deque;

/** The conditions that are open at a line of one file. */
final class Conditionals {
    private enum State {
        /** Lines are interpreted. */
        ACTIVE,
        /** No branch was taken yet. */
        WAITING,
        /** A branch was taken before, or the whole condition lies in a part that is skipped. */
        DONE
    }

    private record Frame(State state, boolean elseSeen) {}

    private final Deque<Frame> open = new ArrayDeque<>();
    private final MakeExpander expander;
    private int skipping;

    Conditionals(MakeExpander expander) {
        this.expander = expander;
    }

    boolean skips() {
        return skipping > 0;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Interprets a line if it is part of a condition, and tells whether it is. */
    boolean accept(String line) {
        int length = Words.firstLength(line);
        String word = line.substring(0, length);
        String rest = Words.trimStart(line.substring(length));
        switch (word) {
            case "ifdef", "ifndef", "ifeq", "ifneq" -> push(new Frame(skips() ? State.DONE : test(word, rest), false));
            case "else" -> otherwise(rest);
            case "endif" -> {
                if (open.isEmpty()) {
                    expander.malformed("`endif` stands without a condition.");
                } else {
                    pop();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void otherwise(String rest) {
        if (open.isEmpty() || open.getFirst().elseSeen) {
            expander.malformed("`else` stands without a condition.");
            return;
        }
        Frame frame = pop();
        int length = Words.firstLength(rest);
        String word = rest.substring(0, length);
        boolean again = word.startsWith("if");
        State next = State.DONE;
        if (frame.state == State.WAITING) {
            next = again ? test(word, Words.trimStart(rest.substring(length))) : State.ACTIVE;
        }
        push(new Frame(next, !again));
    }

    private State test(String word, String condition) {
        boolean holds = switch (word) {
            case "ifdef", "ifndef" -> {
                MakeVariable variable = expander.variable(Words.trim(expander.expand(condition)));
                boolean defined = variable != null && !variable.isEmpty();
                yield defined == word.equals("ifdef");
            }
            case "ifeq", "ifneq" -> equal(condition) == word.equals("ifeq");
            default -> {
                expander.malformed("`" + word + "` is not a condition.");
                yield false;
            }
        };
        return holds ? State.ACTIVE : State.WAITING;
    }

    /** Compares {@code (left,right)}, {@code "left" "right"} or {@code 'left' 'right'}. */
    private boolean equal(String condition) {
        int separator = condition.startsWith("(") ? comma(condition) : quoteEnd(condition, 0);
        if (separator < 0) {
            expander.malformed("A comparison is incomplete.");
            return false;
        }
        if (condition.charAt(0) == '(') {
            int start = separator + 1;
            while (start < condition.length() && LineFolding.isBlank(condition.charAt(start))) {
                start++;
            }
            int end = Brackets.closing(condition, start, '(');
            if (end >= 0) {
                int leftEnd = separator;
                while (LineFolding.isBlank(condition.charAt(leftEnd - 1))) {
                    leftEnd--;
                }
                return same(condition.substring(1, leftEnd), condition.substring(start, end));
            }
        } else {
            String right = Words.trimStart(condition.substring(separator + 1));
            int end = quoteEnd(right, 0);
            if (end >= 0) {
                return same(condition.substring(1, separator), right.substring(1, end));
            }
        }
        expander.malformed("A comparison is incomplete.");
        return false;
    }

    private boolean same(String left, String right) {
        return expander.expand(left).equals(expander.expand(right));
    }

    private static int comma(String condition) {
        int depth = 0;
        for (int i = 1; i < condition.length(); i++) {
            char c = condition.charAt(i);
            if (c == ',' && depth <= 0) {
                return i;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return -1;
    }

    private static int quoteEnd(String text, int start) {
        boolean quoted = !text.isEmpty() && (text.charAt(start) == '"' || text.charAt(start) == '\'');
        return quoted ? text.indexOf(text.charAt(start), start + 1) : -1;
    }

    private void push(Frame frame) {
        open.push(frame);
        skipping += frame.state == State.ACTIVE ? 0 : 1;
    }

    private Frame pop() {
        Frame frame = open.pop();
        skipping -= frame.state == State.ACTIVE ? 0 : 1;
        return frame;
    }
}
