// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the override field of an id table, and the word that it puts before the name of the bus in an alias.
 *
 * @param value 1 to 0xFFFFFFFF; 0 marks ordinary entries
 * @param name lower-case letters, digits and underscores; {@code acme} stands for aliases that start with {@code acme_pci:}
 */
public record OverrideFlag(long value, String name) {
    /** Checks the parts. */
    public OverrideFlag {
        if (value <= 0 || value > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("An override flag has a value from 1 to 0xFFFFFFFF.");
        }
        if (!isWord(name)) {
            throw new IllegalArgumentException(
                    "`" + name + "` is no word for aliases: lower-case letters, digits and underscores make one.");
        }
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || c != '_' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * Reads {@code VALUE=NAME}, the value decimal or with {@code 0x}.
     *
     * @throws IllegalArgumentException with one sentence about what is wrong
     */
    public static OverrideFlag parse(String text) {
        // Compiled here: nearly all users have none, and the kernel's own flag needs no pattern.
        Pattern option = Pattern.compile("(0[xX][0-9A-Fa-f]{1,8}|[1-9][0-9]{0,9})=(.*)", Pattern.DOTALL);
        Matcher parts = option.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("`" + text + "` is not of the form VALUE=NAME, such as `2=acme`.");
        }
        String number = parts.group(1);
        boolean hexadecimal = number.startsWith("0x") || number.startsWith("0X");
        long value = hexadecimal ? Long.parseLong(number.substring(2), 16) : Long.parseLong(number);
        return new OverrideFlag(value, parts.group(2));
    }

    /** Returns what an alias of a bus starts with, without the colon. */
    String prefix(String bus) {
        return name + '_' + bus;
    }
}
