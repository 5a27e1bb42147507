// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.bus.OverrideFlags;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.preprocess.PreprocessorOptions;
import org.modaliasc.compiler.table.DataModel;

/** Where sources are compiled: a kernel's tree, or the prelude. */
interface Environment {
    /**
     * What one source is compiled with.
     *
     * @param module name of its module
     * @param modular whether it becomes a part of a module file, and not of the kernel itself
     * @param flags what aliases are made for override-only entries with
     * @param findings what was found while working this out
     */
    record Setting(
            String module,
            boolean modular,
            PreprocessorOptions options,
            OverrideFlags flags,
            List<Diagnostic> findings) {
        Setting alsoDeclaring(Set<String> identifiers) {
            return new Setting(module, modular, options.alsoDeclaring(identifiers), flags, findings);
        }
    }

    /** Works out the setting of a source; a module name is given if the user chose it. */
    Setting setting(String source, @Nullable String moduleName);

    DataModel model();

    /** Tells whether an alias that tables of a module make several times is listed as often. */
    boolean repeatsAliases();
}
