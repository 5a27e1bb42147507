// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a translation unit is read with.
 *
 * @param quoteDirectories searched for names in quotes only, before the others
 * @param includeDirectories searched for all names, in order; the same for many units
 * @param ownDirectories searched after those, different for each few units
 * @param forcedIncludes files included before the source, by path
 * @param common directives before anything else that many units share, so that they are cut only once
 * @param predefined directives behind those that define and undefine macros for this unit
 * @param hooked function-like macros whose uses are reported and not expanded
 * @param wantedTags for some of these the first argument of the uses that matter; other uses may be passed over
 * @param declarative further identifiers whose declarations at file scope are wanted
 * @param expectedAbsent tells of the name in an include whether its absence is no news
 */
public record PreprocessorOptions(
        List<String> quoteDirectories,
        List<String> includeDirectories,
        List<String> ownDirectories,
        List<String> forcedIncludes,
        String common,
        String predefined,
        Set<String> hooked,
        Map<String, String> wantedTags,
        Set<String> declarative,
        Predicate<String> expectedAbsent) {
    /** Copies the collections. */
    public PreprocessorOptions {
        quoteDirectories = List.copyOf(quoteDirectories);
        includeDirectories = List.copyOf(includeDirectories);
        ownDirectories = List.copyOf(ownDirectories);
        forcedIncludes = List.copyOf(forcedIncludes);
        hooked = Set.copyOf(hooked);
        wantedTags = Map.copyOf(wantedTags);
        declarative = Set.copyOf(declarative);
    }

    /** Creates options without common directives and without directories for few units; all uses of hooked macros matter. */
    public PreprocessorOptions(
            List<String> quoteDirectories,
            List<String> includeDirectories,
            List<String> forcedIncludes,
            String predefined,
            Set<String> hooked,
            Set<String> declarative,
            Predicate<String> expectedAbsent) {
        this(
                quoteDirectories,
                includeDirectories,
                List.of(),
                forcedIncludes,
                "",
                predefined,
                hooked,
                Map.of(),
                declarative,
                expectedAbsent);
    }

    /** Returns options that ask for more declarations. */
    public PreprocessorOptions alsoDeclaring(Set<String> identifiers) {
        Set<String> all = new HashSet<>(declarative);
        all.addAll(identifiers);
        return new PreprocessorOptions(
                quoteDirectories,
                includeDirectories,
                ownDirectories,
                forcedIncludes,
                common,
                predefined,
                hooked,
                wantedTags,
                all,
                expectedAbsent);
    }
}
