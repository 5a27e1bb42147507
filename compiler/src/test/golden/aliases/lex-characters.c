// SPDX-License-Identifier: Apache-2.0
// Character constants: quotes, escapes, and several characters in one.
#include <linux/module.h>
#include <linux/pci.h>

#define ID(c) { PCI_DEVICE(0x4e16, c) }

static const struct pci_device_id ids[] = {
    ID('A'), ID(' '), ID('"'), ID('\''), ID('\\'), ID('\?'), ID('?'),
    ID('\a'), ID('\b'), ID('\f'), ID('\n'), ID('\r'), ID('\t'), ID('\v'), ID('\e'),
    ID('\0'), ID('\7'), ID('\12'), ID('\101'), ID('\1234' & 0xffff),
    ID('\x4'), ID('\x42'), ID('\xff'), ID('\377'), ID((unsigned char)'\xff'),
    ID('AB'), ID('ABC'), ID('ABCD'), ID('\x01\x02'),
    ID(L'A'), ID(u'B'), ID(U'\x12345'),
    ID(','), ID('('), ID('}'), ID('/*'), ID('//'),
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
