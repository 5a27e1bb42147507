// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.io.IOException;
import java.io.InputStream;
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
        List<AliasFile.Problem> problems = List.of();
        List<Alias> aliases;
        Path binary = directory.resolve("modules.alias.bin");
        Path text = directory.resolve("modules.alias");
        if (Files.exists(binary)) {
            aliases = readIndex(binary);
        } else if (Files.exists(text)) {
            AliasFile read = AliasFile.read(text.toString(), readText(text), 0);
            aliases = read.aliases();
            problems = read.problems();
        } else {
            throw new NoSuchFileException(text.toString());
        }
        Path builtInBinary = directory.resolve("modules.builtin.alias.bin");
        Path builtInText = directory.resolve("modules.builtin.modinfo");
        List<Alias> builtInAliases = List.of();
        if (Files.exists(builtInBinary)) {
            builtInAliases = readIndex(builtInBinary);
        } else if (Files.exists(builtInText)) {
            builtInAliases = BuiltInModules.aliases(builtInText.toString(), readText(builtInText));
        }
        return new ModuleDirectory(
                aliases,
                problems,
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
        }
        return names;
    }

    private static List<Alias> readIndex(Path file) throws IOException {
        return BinaryIndex.read(ByteBuffer.wrap(readBytes(file)), file.toString());
    }

    private static String readText(Path file) throws IOException {
        return new String(readBytes(file), StandardCharsets.UTF_8);
    }

    // Not mapped into memory: if a mapped file is cut while it is read, the virtual machine dies or throws an error.
    private static byte[] readBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BinaryIndex.MAX_SIZE + 1);
            if (bytes.length > BinaryIndex.MAX_SIZE) {
                throw new IndexFormatException(
                        file.toString(), "The file has more than " + (BinaryIndex.MAX_SIZE >> 20) + " MiB.");
            }
            return bytes;
        }
    }

    /**
     * Returns the modules that answer to a modalias, in the order of kmod.
     *
     * @throws ModaliasException if it is none
     */
    public List<Match> lookup(String modalias) {
        String name = new String(AliasName.lookupKey(modalias), StandardCharsets.UTF_8);
        if (!name.contains(":") && names.contains(name)) {
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

    /** Returns the lines of {@code modules.alias} that were left out, if it was read. */
    public List<AliasFile.Problem> problems() {
        return problems;
    }
}
