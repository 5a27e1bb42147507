// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** A kernel tree of a few files, made for one test. */
final class SmallTree {
    static final String CONFIG = "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\n";

    final Diagnostics diagnostics = new Diagnostics();
    private final Path directory;

    /** Creates a tree with the least that one needs. */
    SmallTree(Path directory) {
        this.directory = directory;
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION = -rc2\n");
        write("Kbuild", "obj-y += drivers/\n");
        write("arch/x86/include/asm/irq.h", "");
    }

    SmallTree write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    /** Opens the tree with lines of configuration besides those that every one has. */
    KernelTree open(String config) {
        return open(config(CONFIG + config), null);
    }

    KernelTree open(KernelConfig config, @Nullable String architecture) {
        return KernelTree.open(directory.toString(), config, architecture, new SourceStore(), diagnostics);
    }

    /** Returns the absolute path of a file of the tree. */
    String path(String name) {
        return directory.toAbsolutePath().normalize().toString().replace('\\', '/') + "/" + name;
    }

    static KernelConfig config(String text) {
        return KernelConfig.parse(file(text), new Diagnostics());
    }

    static SourceFile file(String text) {
        return new SourceFile(".config", text.getBytes(StandardCharsets.UTF_8), false);
    }
}
