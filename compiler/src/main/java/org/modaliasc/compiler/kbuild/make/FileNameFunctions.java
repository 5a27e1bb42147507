// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions that take file names apart, put them together, or look for files. */
final class FileNameFunctions {
    private FileNameFunctions() {}

    static void addTo(Map<String, BuiltinFunction> all) {
        all.put("dir", eachWord(name -> {
            int slash = name.lastIndexOf('/');
            return slash < 0 ? "./" : name.substring(0, slash + 1);
        }));
        all.put("notdir", eachWord(name -> name.substring(name.lastIndexOf('/') + 1)));
        all.put("basename", eachWord(name -> name.substring(0, suffixStart(name))));
        all.put(
                "suffix",
                new BuiltinFunction(
                        1,
                        1,
                        true,
                        (a, e, out) -> Words.of(a.get(0)).stream()
                                .map(name -> name.substring(suffixStart(name)))
                                .filter(suffix -> !suffix.isEmpty())
                                .forEach(suffix -> out.word().append(suffix))));
        all.put(
                "addprefix",
                new BuiltinFunction(
                        2,
                        2,
                        true,
                        (a, e, out) -> Words.of(a.get(1))
                                .forEach(name -> out.word().append(a.get(0)).append(name))));
        all.put(
                "addsuffix",
                new BuiltinFunction(
                        2,
                        2,
                        true,
                        (a, e, out) -> Words.of(a.get(1))
                                .forEach(name -> out.word().append(name).append(a.get(0)))));
        all.put("wildcard", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            for (String pattern : Words.of(a.get(0))) {
                e.wildcard(pattern).forEach(name -> out.word().append(name));
            }
        }));
        all.put(
                "abspath",
                new BuiltinFunction(
                        1,
                        1,
                        true,
                        (a, e, out) ->
                                Words.of(a.get(0)).forEach(name -> out.word().append(e.absolute(name)))));
        all.put("realpath", new BuiltinFunction(1, 1, true, (a, e, out) -> {
            for (String name : Words.of(a.get(0))) {
                List<String> found = e.wildcard(name);
                if (found.size() == 1) {
                    out.word().append(e.absolute(found.get(0)));
                }
            }
        }));
    }

    private static BuiltinFunction eachWord(UnaryOperator<String> change) {
        return new BuiltinFunction(
                1,
                1,
                true,
                (a, e, out) -> Words.of(a.get(0)).forEach(name -> out.word().append(change.apply(name))));
    }

    /** Returns the index of the last dot behind the last slash, or the length. */
    private static int suffixStart(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? dot : name.length();
    }
}
