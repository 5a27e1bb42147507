// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.headers.HeaderPlace;
import org.modaliasc.maven.headers.HeaderRoot;

/**
 * All that a request says, as text: if it is the same as last time, the same was asked for.
 *
 * <p>Plain loops, here and wherever a build without changes comes by: the first lambda or record text of a virtual machine costs
 * more than all the rest of such a build.
 */
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
        made.add(request.product());
        made.add("output", names.name(request.outputDirectory()));
        made.add("warnings", Boolean.toString(request.failOnWarnings()));
        made.addPaths("source", sources);
        made.addPaths("include", settings.includeDirectories());
        for (HeaderRoot root : settings.dependencies()) {
            made.add("dependency", root.name());
            for (HeaderPlace place : root.places()) {
                made.add("place", made.identity(place));
            }
        }
        made.addTexts("undefine", settings.undefines());
        made.addTexts("define", settings.defines());
        made.addPaths("forced", settings.forcedIncludes());
        SourceSettings.KernelSettings kernel = settings.kernel();
        if (kernel != null) {
            made.add("kernel", names.name(kernel.tree()));
            made.add("config", names.name(kernel.config()));
            made.add("architecture", kernel.architecture());
        }
        made.add("module", settings.moduleName());
        made.addTexts("bus", settings.buses());
        made.addTexts("override", settings.overrideFlags());
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

    private void add(Product product) {
        if (product instanceof Product.Matchers matchers) {
            add("package", matchers.packageName());
            add("names", matchers.classNames());
            add("merged", matchers.mergedName());
            add("encoding", matchers.encoding().name());
        } else {
            add("aliases", ((Product.Aliases) product).path());
        }
    }

    private void addPaths(String key, List<Path> paths) {
        for (Path path : paths) {
            add(key, names.name(path));
        }
    }

    private void addTexts(String key, List<String> texts) {
        for (String text : texts) {
            add(key, text);
        }
    }

    private void add(String key, @Nullable String value) {
        // The length keeps two values from reading like one.
        int length = value == null ? -1 : value.length();
        text.append(key).append(' ').append(length).append(' ').append(value).append('\n');
    }
}
