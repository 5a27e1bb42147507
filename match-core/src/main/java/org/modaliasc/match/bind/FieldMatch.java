// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/** How one field of an entry takes a device. */
public enum FieldMatch {
    /** The entry asks for what the device has. */
    EQUAL,
    /** The entry asks for nothing here: an any id, or a class whose mask is 0. */
    WILDCARD,
    /** The entry asks for something else, so that it does not match. */
    DIFFERENT
}
