// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.List;

/** The compiler under test, set up for one kernel and one configuration. Thread-safe. */
interface AliasCompiler {
    /** Compiles a module from its sources, named relative to the kernel tree. */
    Compilation compile(String module, List<String> sources);
}
