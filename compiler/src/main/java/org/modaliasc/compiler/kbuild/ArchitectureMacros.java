// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;

/** What gcc predefines for one architecture only, as far as headers of the kernel can see it. */
final class ArchitectureMacros {
    private static final String WIDE = "CONFIG_64BIT";
    private static final String BIG = "big-endian";

    /**
     * Macros of an architecture under a condition.
     *
     * @param architecture name of the kernel's directory
     * @param condition a configuration symbol, {@link #BIG}, one of them behind an exclamation mark, or nothing
     * @param macros names, those without a value are 1
     */
    private record Row(String architecture, String condition, String macros) {}

    private static final List<Row> ROWS = List.of(
            new Row("x86", "", "__SEG_FS __SEG_GS __GCC_ASM_FLAG_OUTPUTS__ __BIGGEST_ALIGNMENT__=16"),
            new Row("x86", WIDE, "__x86_64 __x86_64__ __amd64 __amd64__ __k8 __k8__ __FXSR__"),
            new Row("x86", WIDE, "__code_model_kernel__ __SIZEOF_LONG_DOUBLE__=16"),
            new Row("x86", "!" + WIDE, "__i386 __i386__ i386 __i686 __i686__ _ILP32 __ILP32__"),
            new Row("x86", "!" + WIDE, "__code_model_32__ __SIZEOF_LONG_DOUBLE__=12"),
            new Row("x86", "CONFIG_X86_KERNEL_IBT", "__CET__"),
            new Row("um", "", "__GCC_ASM_FLAG_OUTPUTS__"),
            new Row("um", WIDE, "__x86_64 __x86_64__ __amd64 __amd64__"),
            new Row("um", "!" + WIDE, "__i386 __i386__ i386 _ILP32 __ILP32__"),
            new Row("arm64", "", "__aarch64__ __ARM_64BIT_STATE __ARM_ARCH=8 __ARM_ARCH_8A __ARM_ARCH_ISA_A64"),
            new Row("arm64", "!" + BIG, "__AARCH64EL__"),
            new Row("arm64", BIG, "__AARCH64EB__ __ARM_BIG_ENDIAN"),
            new Row("arm", "", "__arm__ __ARM_32BIT_STATE __ARM_ARCH_ISA_ARM"),
            new Row("arm", "CONFIG_AEABI", "__ARM_EABI__"),
            new Row("arm", "CONFIG_THUMB2_KERNEL", "__thumb__ __thumb2__"),
            new Row("arm", "CONFIG_CPU_V7", "__ARM_ARCH=7 __ARM_ARCH_7A__"),
            new Row("arm", "CONFIG_CPU_V7M", "__ARM_ARCH=7 __ARM_ARCH_7M__"),
            new Row("arm", "!" + BIG, "__ARMEL__"),
            new Row("arm", BIG, "__ARMEB__ __ARM_BIG_ENDIAN"),
            new Row("riscv", "", "__riscv __riscv_atomic __riscv_mul __riscv_div __riscv_muldiv"),
            new Row("riscv", WIDE, "__riscv_xlen=64"),
            new Row("riscv", "!" + WIDE, "__riscv_xlen=32"),
            new Row("riscv", "CONFIG_RISCV_ISA_C", "__riscv_compressed"),
            new Row("powerpc", "", "__powerpc__ __powerpc __PPC__ __PPC PPC _ARCH_PPC"),
            new Row("powerpc", WIDE, "__powerpc64__ __PPC64__ _ARCH_PPC64"),
            new Row("powerpc", BIG, "__BIG_ENDIAN__ _BIG_ENDIAN"),
            new Row("powerpc", "!" + BIG, "__LITTLE_ENDIAN__ _LITTLE_ENDIAN _CALL_ELF=2"),
            new Row("s390", "", "__s390__ __zarch__"),
            new Row("s390", WIDE, "__s390x__"),
            new Row("loongarch", "", "__loongarch__"),
            new Row("loongarch", WIDE, "__loongarch64 __loongarch_lp64 __loongarch_grlen=64"),
            new Row("loongarch", "!" + WIDE, "__loongarch_grlen=32"),
            new Row("mips", "", "__mips__ _mips __mips_soft_float _ABIO32=1 _ABIN32=2 _ABI64=3 _MIPS_SZINT=32"),
            new Row("mips", WIDE, "__mips=64 __mips64 _MIPS_SIM=_ABI64 _MIPS_SZLONG=64 _MIPS_SZPTR=64"),
            new Row("mips", "!" + WIDE, "__mips=32 _MIPS_SIM=_ABIO32 _MIPS_SZLONG=32 _MIPS_SZPTR=32"),
            new Row("mips", WIDE, "_MIPS_ISA=_MIPS_ISA_MIPS64"),
            new Row("mips", "!" + WIDE, "_MIPS_ISA=_MIPS_ISA_MIPS32"),
            new Row("mips", "CONFIG_CPU_MIPSR1", "__mips_isa_rev=1"),
            new Row("mips", "CONFIG_CPU_MIPSR2", "__mips_isa_rev=2"),
            new Row("mips", "CONFIG_CPU_MIPSR5", "__mips_isa_rev=5"),
            new Row("mips", "CONFIG_CPU_MIPSR6", "__mips_isa_rev=6"),
            new Row("mips", "!" + BIG, "__MIPSEL__ __MIPSEL _MIPSEL MIPSEL"),
            new Row("mips", BIG, "__MIPSEB__ __MIPSEB _MIPSEB MIPSEB"),
            new Row("sparc", "", "__sparc__ __sparc sparc"),
            new Row("sparc", WIDE, "__arch64__ __sparc_v9__ __sparcv9"),
            new Row("parisc", "", "__hppa__ __hppa hppa"),
            new Row("alpha", "", "__alpha__ __alpha"),
            new Row("alpha", "CONFIG_ALPHA_EV67", "__alpha_bwx__ __alpha_max__ __alpha_fix__ __alpha_cix__"),
            new Row("ia64", "", "__ia64__ __ia64"),
            new Row("arc", "", "__arc__"),
            new Row("arc", BIG, "__BIG_ENDIAN__"),
            new Row("arc", "!" + BIG, "__LITTLE_ENDIAN__"),
            new Row("csky", "", "__csky__"),
            new Row("csky", "!CONFIG_CPU_CK610", "__CSKYABIV2__"),
            new Row("csky", "CONFIG_CPU_CK610", "__CSKYABIV1__"),
            new Row("csky", "!" + BIG, "__cskyLE__"),
            new Row("csky", BIG, "__cskyBE__"),
            new Row("hexagon", "", "__hexagon__ __HEXAGON__"),
            new Row("m68k", "", "__m68k__ __mc68000__"),
            new Row("m68k", "CONFIG_COLDFIRE", "__mcoldfire__"),
            new Row("microblaze", "", "__microblaze__ __MICROBLAZE__"),
            new Row("microblaze", "!" + BIG, "__MICROBLAZEEL__"),
            new Row("nios2", "", "__nios2__ __nios2"),
            new Row("openrisc", "", "__or1k__ __OR1K__"),
            new Row("sh", "", "__sh__"),
            new Row("sh", BIG, "__BIG_ENDIAN__"),
            new Row("sh", "!" + BIG, "__LITTLE_ENDIAN__"),
            new Row("xtensa", "", "__xtensa__ __XTENSA__"),
            new Row("xtensa", "!CONFIG_KERNEL_ABI_CALL0", "__XTENSA_WINDOWED_ABI__"),
            new Row("xtensa", "CONFIG_KERNEL_ABI_CALL0", "__XTENSA_CALL0_ABI__"),
            new Row("xtensa", "!" + BIG, "__XTENSA_EL__"),
            new Row("xtensa", BIG, "__XTENSA_EB__"));

    private ArchitectureMacros() {}

    static void write(MacroText text, Architecture architecture, KernelConfig config) {
        for (Row row : ROWS) {
            if (row.architecture.equals(architecture.name()) && holds(row.condition, architecture, config)) {
                for (String macro : row.macros.split(" ")) {
                    int equals = macro.indexOf('=');
                    text.define(
                            equals < 0 ? macro : macro.substring(0, equals),
                            equals < 0 ? 1 : macro.substring(equals + 1));
                }
            }
        }
    }

    private static boolean holds(String condition, Architecture architecture, KernelConfig config) {
        if (condition.startsWith("!")) {
            return !holds(condition.substring(1), architecture, config);
        }
        return condition.isEmpty()
                || (condition.equals(BIG) ? architecture.bigEndian(config) : config.isBuiltIn(condition));
    }
}
