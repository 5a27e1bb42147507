// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_DEVICE_DRIVER_H
#define MODALIASC_LINUX_DEVICE_DRIVER_H

#include <linux/types.h>

enum probe_type { PROBE_DEFAULT_STRATEGY, PROBE_PREFER_ASYNCHRONOUS, PROBE_FORCE_SYNCHRONOUS };

// What a driver of any bus can be given in its initialiser. Only the names of the members and their order matter.
struct device_driver {
    const char *name;
    const void *bus;
    void *owner;
    const char *mod_name;
    _Bool suppress_bind_attrs;
    enum probe_type probe_type;
    const void *of_match_table;
    const void *acpi_match_table;
    const void *probe, *sync_state, *remove, *shutdown, *suspend, *resume;
    const void *groups, *dev_groups;
    const void *pm;
    const void *coredump;
    void *p;
};

#endif
