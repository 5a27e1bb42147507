// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.table.DataModel;

/**
 * What a build compiles every source of a tree with. It follows from the configuration and the makefiles alone, and is a value: as
 * long as those are the same, sources can be compiled without opening the tree again.
 *
 * @param directory top directory of the tree, absolute
 * @param includeDirectories directories searched for every source, in order, absolute
 * @param forcedIncludes headers read before every source, in order, absolute
 * @param modularMacros definitions of the compiler and of the command line for a part of a module file, as lines of {@code #define}
 * @param builtInMacros the same for a part of the kernel itself
 * @param virtualFiles texts of headers that a build would write, by absolute path; a file that exists is not among them
 * @param builtHeaders headers such as {@code asm/unistd_64.h} that a program writes in a build
 * @param model how types of C are represented
 * @param repeatsAliases whether modpost writes an alias as often as the tables of a module make it
 */
public record TreeSettings(
        String directory,
        List<String> includeDirectories,
        List<String> forcedIncludes,
        String modularMacros,
        String builtInMacros,
        SortedMap<String, String> virtualFiles,
        SortedSet<String> builtHeaders,
        DataModel model,
        boolean repeatsAliases) {
    /** Copies the lists, the map and the set. */
    public TreeSettings {
        includeDirectories = List.copyOf(includeDirectories);
        forcedIncludes = List.copyOf(forcedIncludes);
        virtualFiles = Collections.unmodifiableSortedMap(new TreeMap<>(virtualFiles));
        builtHeaders = Collections.unmodifiableSortedSet(new TreeSet<>(builtHeaders));
    }

    /** Returns the definitions that hold for every source; {@code module} tells whether it becomes a part of a module file. */
    public String predefinedMacros(boolean module) {
        return module ? modularMacros : builtInMacros;
    }

    /**
     * Returns the definitions of the command line that differ from object to object.
     *
     * @param modname file name of the module without suffix
     * @param basename file name of the source without suffix
     * @param module whether it becomes a part of a module file rather than of the kernel
     */
    public static String objectMacros(String modname, String basename, boolean module) {
        MacroText text = new MacroText();
        BuildMacros.writeNames(text, modname, basename, module);
        return text.toString();
    }

    /** Returns the absolute path of a file of the tree. */
    public String absolute(String path) {
        return FilePaths.absolute(directory, path);
    }
}
