// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.headers.HeaderPlace;
import org.modaliasc.maven.headers.HeaderRoot;

/** All that a request says, as text: if it is the same as last time, the same was asked for. */
final class RequestText {
    private final FileNames names;
    private final StringBuilder text = new StringBuilder();

    private RequestText(FileNames names) {
        this.names = names;
    }

    static String of(GenerationRequest request, List<Path> sources, FileNames names) throws IOException {
        RequestText made = new RequestText(names);
        SourceSettings settings = request.sources();
        made.add("tool", request.tool());
        made.add("product", request.product().toString());
        made.add("output", names.name(request.outputDirectory()));
        made.add("warnings", Boolean.toString(request.failOnWarnings()));
        sources.forEach(source -> made.add("source", names.name(source)));
        settings.includeDirectories().forEach(directory -> made.add("include", names.name(directory)));
        for (HeaderRoot root : settings.dependencies()) {
            made.add("dependency", root.name());
            for (HeaderPlace place : root.places()) {
                made.add("place", made.identity(place));
            }
        }
        settings.undefines().forEach(macro -> made.add("undefine", macro));
        settings.defines().forEach(macro -> made.add("define", macro));
        settings.forcedIncludes().forEach(file -> made.add("forced", names.name(file)));
        SourceSettings.KernelSettings kernel = settings.kernel();
        if (kernel != null) {
            made.add("kernel", names.name(kernel.tree()));
            made.add("config", names.name(kernel.config()));
            made.add("architecture", kernel.architecture());
        }
        made.add("module", settings.moduleName());
        settings.buses().forEach(bus -> made.add("bus", bus));
        return made.text.toString();
    }

    /** A jar is taken to be the same while its size and time are: it is replaced, never edited. */
    private String identity(HeaderPlace place) throws IOException {
        if (place instanceof HeaderPlace.Directory directory) {
            return names.name(directory.path());
        }
        Path jar = ((HeaderPlace.Archive) place).path();
        return names.name(jar) + ' ' + Files.size(jar) + ' ' + Files.getLastModifiedTime(jar);
    }

    private void add(String key, @Nullable String value) {
        // The length keeps two values from reading like one.
        int length = value == null ? -1 : value.length();
        text.append(key).append(' ').append(length).append(' ').append(value).append('\n');
    }
}
