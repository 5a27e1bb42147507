// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

/** What an object is made from; only C can publish a table. */
public enum ObjectSource {
    /** A source in C beside the object. */
    C,
    /** A source in assembler. */
    ASSEMBLER,
    /** A source in Rust. */
    RUST,
    /** A source or object that the tree ships in a form made by a program. */
    SHIPPED,
    /** Nothing in the tree: a rule of the makefile makes its source. */
    GENERATED,
    /** Nobody can tell, because its directory cannot be read. */
    UNKNOWN
}
