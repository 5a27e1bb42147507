// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a kernel's {@code .config}.
 *
 * <p>Read here and not by the compiler's own reader, so that a mistake there cannot hide itself from the comparison.
 */
final class Configuration {
    /** What a configuration makes of a driver. */
    enum BuildState {
        MODULE,
        BUILT_IN,
        OFF
    }

    private static final String PREFIX = "CONFIG_";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Configuration() {}

    static Configuration parse(List<String> lines) {
        Configuration configuration = new Configuration();
        configuration.set(lines);
        return configuration;
    }

    /** Returns this configuration with some symbols set anew. */
    Configuration with(List<String> lines) {
        Configuration changed = new Configuration();
        changed.values.putAll(values);
        changed.set(lines);
        return changed;
    }

    private void set(List<String> lines) {
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (line.startsWith(PREFIX) && equals > 0) {
                values.put(line.substring(PREFIX.length(), equals), line.substring(equals + 1));
            }
        }
    }

    BuildState stateOf(String symbol) {
        return switch (values.getOrDefault(symbol, "n")) {
            case "m" -> BuildState.MODULE;
            case "n" -> BuildState.OFF;
            default -> BuildState.BUILT_IN;
        };
    }

    /** Returns the text of a {@code .config} with these values. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        values.forEach((symbol, value) -> lines.add(PREFIX + symbol + "=" + value));
        return lines;
    }
}
