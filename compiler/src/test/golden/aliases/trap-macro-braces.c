// SPDX-License-Identifier: Apache-2.0
// Macros that open or close a brace for somebody else.
#include <linux/module.h>
#include <linux/pci.h>

#define BEGIN {
#define END }
#define LOOP(i, n) for (int i = 0; i < (n); i++) {
#define TABLE(name) static const struct pci_device_id name[] = BEGIN

int count(int n)
BEGIN
    int sum = 0;
    LOOP(i, n)
        sum += i;
    END
    return sum;
END

TABLE(ids)
    BEGIN PCI_DEVICE(0x6b1d, 1) END,
    { PCI_DEVICE(0x6b1d, 2) END,
    BEGIN PCI_DEVICE(0x6b1d, 3) },
    BEGIN END
END;
MODULE_DEVICE_TABLE(pci, ids);
