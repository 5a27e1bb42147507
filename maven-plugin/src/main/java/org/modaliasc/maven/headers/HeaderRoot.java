// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.headers;

import java.util.List;

/**
 * The headers of one dependency.
 *
 * <p>Its files go by the name of the dependency and not by a place on disk, so that it makes no difference to any output whether
 * the dependency is a jar or a module of the same build.
 *
 * @param name the directory that the compiler sees, such as {@code <org.example:zephyr-headers>}
 * @param places where to look, first place first
 */
public record HeaderRoot(String name, List<HeaderPlace> places) {
    /** Copies the list. */
    public HeaderRoot {
        places = List.copyOf(places);
    }
}
