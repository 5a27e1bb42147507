// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

/**
 * One alias of a module.
 *
 * @param pattern what modaliases it matches, as written
 * @param module the name of the module, which need not be the name of its driver
 * @param priority orders the answers, smallest first; for what depmod writes, the position of the module in {@code modules.order}
 * @param file where it was read, empty if nowhere
 * @param line the line there, counted from 1; 0 if the file has no lines
 */
public record Alias(String pattern, String module, int priority, String file, int line) {
    /** Creates an alias that was read from no file. */
    public Alias(String pattern, String module, int priority) {
        this(pattern, module, priority, "", 0);
    }
}
