// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.bus.Bus;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.bus.OverrideFlags;
import org.modaliasc.compiler.emit.ClassNamePattern;

/** Finds parameters that make no sense; all of them, so that one build tells them all. */
final class RequestCheck {
    private RequestCheck() {}

    static void check(SourceSettings settings, @Nullable Product product) throws UserMistakeException {
        List<String> mistakes = new ArrayList<>();
        for (String bus : settings.buses()) {
            if (Buses.find(bus) == null) {
                String known =
                        String.join(", ", Buses.all().stream().map(Bus::name).toList());
                mistakes.add("There is no bus `" + bus + "`; known are " + known + ".");
            }
        }
        try {
            OverrideFlags.with(Compilation.overrideFlags(settings));
        } catch (IllegalArgumentException mistake) {
            mistakes.add(mistake.getMessage() + " See overrideFlags.");
        }
        if (product instanceof Product.Matchers matchers) {
            check(matchers, mistakes);
        }
        if (!mistakes.isEmpty()) {
            throw new UserMistakeException(String.join("\n", mistakes));
        }
    }

    private static void check(Product.Matchers matchers, List<String> mistakes) {
        if (!SourceVersion.isName(matchers.packageName(), SourceVersion.RELEASE_17)) {
            mistakes.add("`" + matchers.packageName() + "` is no name for a Java package; see packageName.");
        }
        String merged = matchers.mergedName();
        if (merged != null && !ClassNamePattern.isClassName(merged)) {
            mistakes.add("`" + merged + "` is no name for a Java class; see merge.");
        }
        String pattern = matchers.classNames();
        if (pattern != null && !ClassNamePattern.isValid(pattern)) {
            mistakes.add("`" + pattern + "` gives no names for Java classes; see className. "
                    + "It can have {table}, {module} and {source} in it.");
        }
    }
}
