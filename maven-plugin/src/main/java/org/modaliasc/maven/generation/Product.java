// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What is made of the sources. */
public sealed interface Product {
    /**
     * Java classes that match devices.
     *
     * @param packageName package of the classes
     * @param classNames pattern for their names; null to name each after its table
     * @param mergedName name of one class for all tables; null for one class each
     * @param encoding encoding of the Java sources
     * @param command what the classes say of how to generate them again
     */
    record Matchers(
            String packageName,
            @Nullable String classNames,
            @Nullable String mergedName,
            Charset encoding,
            String command)
            implements Product {}

    /**
     * One file of alias lines.
     *
     * @param path its path from the output directory
     */
    record Aliases(String path) implements Product {}
}
