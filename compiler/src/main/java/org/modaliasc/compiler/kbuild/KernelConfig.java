// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceFile;

/** A kernel configuration as {@code .config} holds it. Symbols are named with their prefix, as {@code CONFIG_PCI}. */
public final class KernelConfig {
    /** Largest configuration read, in bytes. */
    public static final int MAX_BYTES = 64 << 20;

    /** Most symbols read; Linux 6.12 has 20,000, of which one configuration names 10,000. */
    public static final int MAX_SYMBOLS = 1 << 18;

    static final String PREFIX = "CONFIG_";

    private final Map<String, ConfigValue> values;
    private final @Nullable String titleArchitecture;

    KernelConfig(Map<String, ConfigValue> values, @Nullable String titleArchitecture) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.titleArchitecture = titleArchitecture;
    }

    /** Reads a configuration; lines that cannot be used are reported and left out. */
    public static KernelConfig parse(SourceFile file, Diagnostics diagnostics) {
        return new ConfigParser(file, diagnostics).parse();
    }

    /** Returns {@code y}, {@code m}, {@code n}, a number as it is written, or a string without quotes; null if not named. */
    public @Nullable String value(String symbol) {
        ConfigValue value = values.get(symbol);
        return value == null ? null : value.text();
    }

    /** Tells whether a symbol is {@code m}. */
    public boolean isModule(String symbol) {
        return is(symbol, ConfigValue.MODULE);
    }

    /** Tells whether a symbol is {@code y}. */
    public boolean isBuiltIn(String symbol) {
        return is(symbol, ConfigValue.YES);
    }

    private boolean is(String symbol, ConfigValue tristate) {
        ConfigValue value = values.get(symbol);
        return value != null && value.isSame(tristate);
    }

    /** Returns what a makefile sees: the value, without quotes for a string, and nothing for {@code n}; null if not set. */
    public @Nullable String makeValue(String symbol) {
        // Most variables of a makefile are none of these.
        ConfigValue value = symbol.startsWith(PREFIX) ? values.get(symbol) : null;
        return value == null || value.isSame(ConfigValue.NO) ? null : value.text();
    }

    /** Returns the text of {@code include/generated/autoconf.h}, in the order of the configuration. */
    public String autoconf() {
        StringBuilder text = new StringBuilder();
        values.forEach((symbol, value) -> text.append(value.define(symbol)));
        return text.toString();
    }

    /** Returns the architecture that the title comment names, in the kernel's spelling, or null. */
    public @Nullable String titleArchitecture() {
        return titleArchitecture;
    }
}
