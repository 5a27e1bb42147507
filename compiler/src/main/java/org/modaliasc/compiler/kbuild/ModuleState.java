// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

/** What a configuration makes of a module. */
public enum ModuleState {
    /** Linked into the kernel. */
    BUILT_IN,
    /** A file of its own. */
    MODULE,
    /** Not built. */
    DISABLED
}
