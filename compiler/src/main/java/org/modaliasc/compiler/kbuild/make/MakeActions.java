// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.List;

/** What the expansion of a text asks of the evaluation around it. */
interface MakeActions {
    /** Interprets a text as lines of the makefile. */
    void evaluate(String text);

    /** Returns the files that a pattern names, sorted. */
    List<String> wildcard(String pattern);

    /** Returns the absolute path of a file. */
    String absolute(String path);
}
