// SPDX-License-Identifier: Apache-2.0
// What is published has to be an array of the struct of its bus.
#include <linux/module.h>
#include <linux/pci.h>

static const int numbers[] = { 1 };
MODULE_DEVICE_TABLE(pci, numbers);
struct finch_id { unsigned int vendor; };
static const struct finch_id finches[] = { { 1 }, { } };
MODULE_DEVICE_TABLE(pci, finches);
static const struct missing_id missing[] = { { 1 } };
MODULE_DEVICE_TABLE(pci, missing);
static const struct pci_device_id macro[] = FINCHES;
MODULE_DEVICE_TABLE(pci, macro);
