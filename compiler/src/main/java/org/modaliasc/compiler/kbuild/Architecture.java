// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An architecture of the kernel, under all names in use for it.
 *
 * @param name its directory below {@code arch}
 * @param otherNames what {@code ARCH=}, {@code uname -m} and distributions call it or a variant of it
 * @param symbols configuration symbols that only this architecture sets
 * @param bigEndian byte order if the configuration does not say
 */
record Architecture(String name, List<String> otherNames, List<String> symbols, boolean bigEndian) {
    // User mode comes first because its configurations also set the symbol of the machine they run on. The other names
    // of
    // the kernel are in its top Makefile (6.12) where SRCARCH is set; those of uname in scripts/subarch.include.
    private static final List<Architecture> ALL = List.of(
            little("um", "", "CONFIG_UML"),
            little("x86", "x86_64 x86-64 amd64 x64 i386 i486 i586 i686", "CONFIG_X86"),
            little("arm64", "aarch64", "CONFIG_ARM64"),
            little("arm", "armel armhf armv5l armv6l armv7l armv8l", "CONFIG_ARM"),
            little("riscv", "riscv32 riscv64", "CONFIG_RISCV"),
            big("powerpc", "ppc ppc32 ppc64 ppc64le ppc64el ppcle", "CONFIG_PPC"),
            big("s390", "s390x", "CONFIG_S390"),
            little("loongarch", "loongarch32 loongarch64 loong64", "CONFIG_LOONGARCH"),
            big("mips", "mips64 mipsel mips64el mipsn32 mipsn32el", "CONFIG_MIPS"),
            big("sparc", "sparc32 sparc64 sun4u sun4v", "CONFIG_SPARC CONFIG_SPARC32 CONFIG_SPARC64"),
            big("parisc", "parisc64 hppa hppa64", "CONFIG_PARISC"),
            little("alpha", "", "CONFIG_ALPHA"),
            little("ia64", "", "CONFIG_IA64"),
            little("arc", "arceb archs", "CONFIG_ARC"),
            little("csky", "", "CONFIG_CSKY"),
            little("hexagon", "", "CONFIG_HEXAGON"),
            big("m68k", "", "CONFIG_M68K"),
            little("microblaze", "microblazeel", "CONFIG_MICROBLAZE"),
            little("nios2", "", "CONFIG_NIOS2"),
            big("openrisc", "or1k", "CONFIG_OPENRISC"),
            little("sh", "sh4 sh4a sh4eb", "CONFIG_SUPERH"),
            little("xtensa", "xtensaeb", "CONFIG_XTENSA"));

    /** Returns the architecture of a name in any spelling; an unknown name stands for a directory of that name. */
    static Architecture named(String name) {
        for (Architecture architecture : ALL) {
            if (architecture.name.equals(name) || architecture.otherNames.contains(name)) {
                return architecture;
            }
        }
        return new Architecture(name, List.of(), List.of(), false);
    }

    /** Returns the architecture that a configuration is for, by its title or else by its symbols; null if it shows none. */
    static @Nullable Architecture of(KernelConfig config) {
        String title = config.titleArchitecture();
        if (title != null) {
            return named(title);
        }
        for (Architecture architecture : ALL) {
            if (architecture.symbols.stream().anyMatch(config::isBuiltIn)) {
                return architecture;
            }
        }
        return null;
    }

    /** Tells the byte order of a configuration for this architecture. */
    boolean bigEndian(KernelConfig config) {
        if (config.isBuiltIn("CONFIG_CPU_LITTLE_ENDIAN")) {
            return false;
        }
        return config.isBuiltIn("CONFIG_CPU_BIG_ENDIAN") || bigEndian;
    }

    private static Architecture little(String name, String otherNames, String symbols) {
        return new Architecture(name, words(otherNames), words(symbols), false);
    }

    private static Architecture big(String name, String otherNames, String symbols) {
        return new Architecture(name, words(otherNames), words(symbols), true);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
