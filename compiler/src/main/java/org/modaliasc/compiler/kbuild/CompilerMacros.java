// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import org.jspecify.annotations.Nullable;

/**
 * What a gcc that builds this kernel predefines.
 *
 * <p>The version is the one the configuration was made with, since headers compare both. A configuration made with another
 * compiler gets the version that our own comparisons were run with.
 */
final class CompilerMacros {
    private static final int DEFAULT_VERSION = 120200;

    private CompilerMacros() {}

    static void write(MacroText text, Architecture architecture, KernelConfig config, KernelRelease release) {
        int version = version(config.value("CONFIG_GCC_VERSION"));
        int minor = version / 100 % 100;
        text.define("__GNUC__", version / 10000).define("__GNUC_MINOR__", minor);
        text.define("__GNUC_PATCHLEVEL__", version % 100);
        text.defineString("__VERSION__", version / 10000 + "." + minor + "." + version % 100);
        // Mirrors the -std= and -f options of KBUILD_CFLAGS in the top Makefile: gnu11 since 5.18, unsigned char since
        // 6.2.
        boolean gnu11 = release.atLeast(5, 18);
        text.flags(
                "__STDC__ __STDC_UTF_16__ __STDC_UTF_32__ " + (gnu11 ? "__GNUC_STDC_INLINE__" : "__GNUC_GNU_INLINE__"));
        text.define("__STDC_HOSTED__", 1);
        if (gnu11) {
            text.define("__STDC_VERSION__", "201112L");
        }
        if (release.atLeast(6, 2) || plainCharIsUnsigned(architecture)) {
            text.flags("__CHAR_UNSIGNED__");
        }
        text.flags("linux __linux __linux__ unix __unix __unix__ __gnu_linux__ __ELF__ __OPTIMIZE__");
        if (config.isBuiltIn("CONFIG_CC_OPTIMIZE_FOR_SIZE")) {
            text.flags("__OPTIMIZE_SIZE__");
        }
        text.define("__USER_LABEL_PREFIX__", "").define("__REGISTER_PREFIX__", "");
        byteOrder(text, architecture.bigEndian(config));
        boolean wide = config.isBuiltIn("CONFIG_64BIT");
        if (wide) {
            text.flags("_LP64 __LP64__");
        }
        IntegerMacros.write(text, wide, true);
        atomics(text);
        sanitizers(text, config);
        ArchitectureMacros.write(text, architecture, config);
    }

    private static void byteOrder(MacroText text, boolean big) {
        text.define("__ORDER_LITTLE_ENDIAN__", 1234);
        text.define("__ORDER_BIG_ENDIAN__", 4321);
        text.define("__ORDER_PDP_ENDIAN__", 3412);
        text.define("__BYTE_ORDER__", big ? "__ORDER_BIG_ENDIAN__" : "__ORDER_LITTLE_ENDIAN__");
        text.define("__FLOAT_WORD_ORDER__", big ? "__ORDER_BIG_ENDIAN__" : "__ORDER_LITTLE_ENDIAN__");
    }

    private static void atomics(MacroText text) {
        text.define("__ATOMIC_RELAXED", 0).define("__ATOMIC_CONSUME", 1).define("__ATOMIC_ACQUIRE", 2);
        text.define("__ATOMIC_RELEASE", 3).define("__ATOMIC_ACQ_REL", 4).define("__ATOMIC_SEQ_CST", 5);
    }

    /** With gcc the sanitizers show as macros, which headers ask for. */
    private static void sanitizers(MacroText text, KernelConfig config) {
        if (config.isBuiltIn("CONFIG_KASAN_GENERIC")) {
            text.flags("__SANITIZE_ADDRESS__");
        }
        if (config.isBuiltIn("CONFIG_KASAN_SW_TAGS")) {
            text.flags("__SANITIZE_HWADDRESS__");
        }
        if (config.isBuiltIn("CONFIG_KCSAN")) {
            text.flags("__SANITIZE_THREAD__");
        }
    }

    private static boolean plainCharIsUnsigned(Architecture architecture) {
        return switch (architecture.name()) {
            case "arm", "arm64", "csky", "powerpc", "riscv", "s390" -> true;
            default -> false;
        };
    }

    private static int version(@Nullable String configured) {
        int version = configured != null && configured.matches("[0-9]{5,6}") ? Integer.parseInt(configured) : 0;
        return version == 0 ? DEFAULT_VERSION : version;
    }
}
