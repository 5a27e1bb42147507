// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what is logged. */
public final class TextLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    /** What was logged, each with its level before it. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void info(CharSequence content) {
        lines.add("INFO " + content);
    }

    @Override
    public void warn(CharSequence content) {
        lines.add("WARN " + content);
    }

    @Override
    public void error(CharSequence content) {
        lines.add("ERROR " + content);
    }
}
