// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceFile;

/** Reads the lines of a configuration; like the kernel's reader it reports a line it cannot use and goes on. */
final class ConfigParser {
    private static final String PREFIX = KernelConfig.PREFIX;
    private static final String NOT_SET = " is not set";
    private static final int MAX_REPORTED_LINES = 20;

    /** The title that the kernel's configuration menu carries; its first part names the architecture. */
    private static final Pattern TITLE = Pattern.compile("# Linux/(\\S+) \\S+ Kernel Configuration");

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("(0[xX])?[0-9a-fA-F]+");

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Map<String, ConfigValue> values = new LinkedHashMap<>();
    private @Nullable String title;
    private int badLines;

    ConfigParser(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    KernelConfig parse() {
        byte[] bytes = file.bytes();
        if (bytes.length > KernelConfig.MAX_BYTES) {
            report(
                    0,
                    1,
                    "A configuration has at most " + (KernelConfig.MAX_BYTES >> 20) + " MiB; this one was not read.");
            return new KernelConfig(values, null);
        }
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int length = end > start && bytes[end - 1] == '\r' ? end - 1 - start : end - start;
            line(start, new String(bytes, start, length, StandardCharsets.UTF_8));
            if (values.size() > KernelConfig.MAX_SYMBOLS) {
                report(start, length, "A configuration has at most " + KernelConfig.MAX_SYMBOLS + " symbols.");
                break;
            }
            start = end + 1;
        }
        if (badLines > MAX_REPORTED_LINES) {
            String message =
                    (badLines - MAX_REPORTED_LINES) + " further lines of this configuration are not understood.";
            diagnostics.add(Diagnostic.warning("kbuild.config-line", file.location(0, 1), message));
        }
        return new KernelConfig(values, title);
    }

    private void line(int offset, String line) {
        if (line.startsWith("# " + PREFIX) && line.endsWith(NOT_SET)) {
            String symbol = line.substring(2, line.length() - NOT_SET.length());
            if (symbol.indexOf(' ') < 0) {
                values.put(symbol, ConfigValue.NO);
            }
        } else if (line.startsWith("#")) {
            Matcher match = TITLE.matcher(line);
            if (title == null && match.matches()) {
                title = match.group(1);
            }
        } else if (!line.isEmpty()) {
            assignment(offset, line);
        }
    }

    private void assignment(int offset, String line) {
        int equals = line.indexOf('=');
        if (!line.startsWith(PREFIX) || equals < 0) {
            bad(offset, line, "This line sets no symbol and is no comment.");
            return;
        }
        String symbol = line.substring(0, equals);
        String text = line.substring(equals + 1);
        ConfigValue value = value(text);
        if (value == null) {
            bad(offset, line, "`" + text + "` is neither `y`, `m`, `n`, a number, nor a quoted string.");
        } else {
            values.put(symbol, value);
        }
    }

    private static @Nullable ConfigValue value(String text) {
        switch (text) {
            case "y":
                return ConfigValue.YES;
            case "m":
                return ConfigValue.MODULE;
            case "n":
                return ConfigValue.NO;
            default:
                break;
        }
        if (text.startsWith("\"")) {
            return string(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new ConfigValue(ConfigValue.Kind.NUMBER, text);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
            return new ConfigValue(ConfigValue.Kind.NUMBER, prefixed ? text : "0x" + text);
        }
        return null;
    }

    /** Reads up to the closing quote; as in the kernel, what follows it does not count. */
    private static @Nullable ConfigValue string(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return new ConfigValue(ConfigValue.Kind.STRING, out.toString());
            }
            if (c == '\\' && ++i == text.length()) {
                return null;
            }
            out.append(text.charAt(i));
        }
        return null;
    }

    private void bad(int offset, String line, String message) {
        if (++badLines <= MAX_REPORTED_LINES) {
            report(offset, line.length(), message);
        }
    }

    private void report(int offset, int length, String message) {
        diagnostics.add(Diagnostic.warning("kbuild.config-line", file.location(offset, length), message));
    }
}
