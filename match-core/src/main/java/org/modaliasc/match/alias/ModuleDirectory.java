// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What depmod and the kernel build left in one {@code /lib/modules/RELEASE}, looked up in the order of kmod: a module of that very
 * name, the aliases of modules, a built-in module of that very name, the aliases of built-in modules; the first that answers wins.
 *
 * <p>Configuration of modprobe and {@code symbol:} names are not looked at. Binary indexes are preferred over text, as they are what
 * kmod reads. Everything is read when the directory is opened. Immutable and thread-safe.
 */
public final class ModuleDirectory {
    // Mirrors kmod_module_new_from_lookup in libkmod/libkmod-module.c of kmod 30.
    private final List<Alias> aliases;
    private final AliasIndex index;
    private final AliasIndex builtInIndex;
    private final Set<String> names;
    private final Set<String> builtIn;
    private final List<AliasFile.Problem> problems;

    private ModuleDirectory(
            List<Alias> aliases,
            List<AliasFile.Problem> problems,
            Set<String> names,
            Set<String> builtIn,
            List<Alias> builtInAliases) {
        this.aliases = aliases;
        this.problems = problems;
        this.index = AliasIndex.of(aliases);
        this.names = names;
        this.builtIn = builtIn;
        this.builtInIndex = AliasIndex.of(builtInAliases);
    }

    /**
     * A module that answers to a name.
     *
     * @param alias the alias that matched; if the name is that of the module, this is an alias of that name
     * @param builtIn whether the module is part of the kernel itself
     */
    public record Match(Alias alias, boolean builtIn) {}

    /**
     * Reads a directory.
     *
     * @throws IndexFormatException if a binary index is broken; there is no quiet retreat to the text beside it
     * @throws NoSuchFileException if there is neither {@code modules.alias.bin} nor {@code modules.alias}
     */
    public static ModuleDirectory open(Path directory) throws IOException {
        Path binary = directory.resolve("modules.alias.bin");
        AliasFile read = Files.exists(binary)
                ? new AliasFile(readIndex(binary), List.of())
                : AliasFile.open(directory.resolve("modules.alias"));
        Path builtInBinary = directory.resolve("modules.builtin.alias.bin");
        Path builtInText = directory.resolve("modules.builtin.modinfo");
        List<Alias> builtInAliases = List.of();
        if (Files.exists(builtInBinary)) {
            builtInAliases = readIndex(builtInBinary);
        } else if (Files.exists(builtInText)) {
            builtInAliases = BuiltInModules.aliases(builtInText.toString(), readText(builtInText));
        }
        return new ModuleDirectory(
                read.aliases(),
                read.problems(),
                names(directory, "modules.dep"),
                names(directory, "modules.builtin"),
                builtInAliases);
    }

    /** Reads names from text, or if there is none from the index made of it. */
    private static Set<String> names(Path directory, String file) throws IOException {
        Path text = directory.resolve(file);
        if (Files.exists(text)) {
            return BuiltInModules.names(readText(text));
        }
        Path binary = directory.resolve(file + ".bin");
        Set<String> names = new HashSet<>();
        if (Files.exists(binary)) {
            readIndex(binary).forEach(entry -> names.add(entry.pattern()));
            names.remove("");
        }
        return names;
    }

    private static List<Alias> readIndex(Path file) throws IOException {
        return BinaryIndex.read(ByteBuffer.wrap(AliasFile.readBytes(file)), file.toString());
    }

    private static String readText(Path file) throws IOException {
        return new String(AliasFile.readBytes(file), StandardCharsets.UTF_8);
    }

    /**
     * Returns the modules that answer to a modalias, in the order of kmod.
     *
     * @throws ModaliasException if it is none
     */
    public List<Match> lookup(String modalias) {
        // The name of a module has no colon, so it needs not be known of most.
        String name =
                modalias.indexOf(':') < 0 ? new String(AliasName.lookupKey(modalias), StandardCharsets.UTF_8) : "";
        if (names.contains(name)) {
            return List.of(new Match(new Alias(name, name, 0), builtIn.contains(name)));
        }
        List<Alias> found = index.lookup(modalias);
        if (!found.isEmpty()) {
            return matches(found);
        }
        if (builtIn.contains(name)) {
            return List.of(new Match(new Alias(name, name, 0), true));
        }
        List<Match> matches = new ArrayList<>();
        for (Alias alias : builtInIndex.lookup(modalias)) {
            matches.add(new Match(alias, true));
        }
        return matches;
    }

    private List<Match> matches(List<Alias> found) {
        List<Match> matches = new ArrayList<>(found.size());
        for (Alias alias : found) {
            matches.add(new Match(alias, builtIn.contains(alias.module())));
        }
        return matches;
    }

    /** Returns the aliases of modules, in ascending order of priority. */
    public List<Alias> aliases() {
        return aliases;
    }

    /** Tells whether a module is part of the kernel itself. */
    public boolean isBuiltIn(String module) {
        return builtIn.contains(module);
    }

    /** Returns the lines of {@code modules.alias} that were left out, if it was read. */
    public List<AliasFile.Problem> problems() {
        return problems;
    }
}
