// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modaliasc.match.bind.NewIdCheck;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.StoreResult;

/** Ids that are written to {@code new_id} of drivers before they are asked. */
final class DynamicIds {
    private final List<String> options;
    private final List<String> refused = new ArrayList<>();

    /** Takes texts of the form {@code [NAME=]VENDOR DEVICE …}. */
    DynamicIds(List<String> options) {
        this.options = options;
    }

    /** Returns a driver with those that are for it, as far as the kernel takes them. */
    PciDriver addTo(PciDriver driver) {
        PciDriver result = driver;
        for (String option : options) {
            int equals = option.lastIndexOf('=');
            if (equals >= 0 && !option.substring(0, equals).equals(driver.name())) {
                continue;
            }
            // The rule of kernels up to date; the other one refuses the same ids, but for wildcards, with another
            // error.
            StoreResult<PciDriver> stored = result.newId(option.substring(equals + 1), NewIdCheck.PLAIN_IDS);
            if (stored instanceof StoreResult.Stored<PciDriver> taken) {
                result = taken.value();
            } else if (stored instanceof StoreResult.Refused<PciDriver> no) {
                String reason = no.error().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                refused.add("new_id of `" + driver.name() + "` refuses `" + option.substring(equals + 1) + "` with "
                        + no.error().errno() + ": " + reason + '.');
            }
        }
        return result;
    }

    /** Returns one sentence for each id that a driver did not take. */
    List<String> refused() {
        return refused;
    }
}
