// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of a kernel that has just what publishing takes, and a configuration; drivers are up to the test. */
record SmallKernel(Path directory) {
    /** A source that publishes one alias, {@code pci:} and the name of its module. */
    static final String ALIAS = "#include <linux/module.h>\nMODULE_ALIAS(\"pci:\" KBUILD_MODNAME);\n";

    /** Writes the kernel to a directory, with a configuration of these lines. */
    static SmallKernel in(Path directory, String... symbols) {
        SmallKernel kernel = new SmallKernel(directory);
        kernel.write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        kernel.write("Kbuild", "obj-y += drivers/\n");
        kernel.write("arch/x86/include/asm/irq.h", "");
        kernel.write("include/linux/module.h", """
                #define __MODULE_INFO(tag, name, info) static const char name[] = #tag "=" info
                #define MODULE_INFO(tag, info) __MODULE_INFO(tag, tag, info)
                #define MODULE_ALIAS(a) MODULE_INFO(alias, a)
                #ifdef MODULE
                #define MODULE_DEVICE_TABLE(type, name) extern typeof(name) __mod_##type##__##name##_device_table
                #else
                #define MODULE_DEVICE_TABLE(type, name)
                #endif
                #define PCI_ANY_ID (~0)
                struct pci_device_id {
                	unsigned int vendor, device, subvendor, subdevice, class, class_mask;
                	unsigned long driver_data;
                	unsigned int override_only;
                };
                struct pci_driver { const char *name; const struct pci_device_id *id_table; };
                """);
        kernel.write(
                "config",
                "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\n" + String.join("\n", symbols) + '\n');
        return kernel;
    }

    /** Writes a file of the kernel. */
    void write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a command on the kernel. */
    Run run(String verb, String... options) {
        List<String> arguments = new ArrayList<>(List.of(verb, "--kernel", directory.toString(), "--config"));
        arguments.add(directory.resolve("config").toString());
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }
}
