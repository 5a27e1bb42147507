// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.List;
import java.util.Map;

/**
 * What the text of a file tells.
 *
 * @param publishes whether its text uses a publishing macro in a way that may be wanted
 * @param defined macros it defines that publish in turn
 * @param includes names of its includes, those in quotes with the opening quote before them
 * @param computedInclude whether the name of some include is a macro
 */
record Scan(boolean publishes, Map<String, Publishers.Kind> defined, List<String> includes, boolean computedInclude) {
    static final Scan NOTHING = new Scan(false, Map.of(), List.of(), false);

    /** Of a file that may publish, whatever else it holds. */
    static final Scan PUBLISHES = new Scan(true, Map.of(), List.of(), false);

    Scan {
        defined = Map.copyOf(defined);
        includes = List.copyOf(includes);
    }
}
