// SPDX-License-Identifier: Apache-2.0
// Sizes of types and of expressions, on a machine with 64-bit longs.
#include <linux/module.h>
#include <linux/pci.h>

struct plain { u8 a; u16 b; u32 c; u64 d; };
struct packed { u8 a; u32 b; u64 c; } __packed;
struct nested { struct plain p[3]; char tail; };
struct flexible { int count; short values[]; };
struct bits { unsigned a : 3, b : 30; unsigned char c : 2; };
struct aligned { char c; } __aligned(32);
struct anonymous { int kind; union { char small; struct { long x, y; }; }; };
union either { char c[9]; int i; };
static const int numbers[] = { 1, 2, 3, [9] = 4 };
static char matrix[3][5];
#define ID(n) { PCI_DEVICE(0xc0de, n) },

static const struct pci_device_id ids[] = {
    ID(sizeof(char)) ID(sizeof(short)) ID(sizeof(int)) ID(sizeof(long)) ID(sizeof(long long)) ID(sizeof(void *))
    ID(sizeof(bool)) ID(sizeof(u64)) ID(sizeof(unsigned short int))
    ID(sizeof(struct plain)) ID(sizeof(struct packed)) ID(sizeof(struct nested)) ID(sizeof(struct flexible))
    ID(sizeof(struct bits)) ID(sizeof(struct aligned)) ID(sizeof(struct anonymous)) ID(sizeof(union either))
    ID(sizeof(struct pci_device_id)) ID(sizeof(struct { char a; int b; }))
    ID(sizeof numbers) ID(sizeof(numbers) / sizeof(numbers[0])) ID(ARRAY_SIZE(numbers)) ID(sizeof matrix[0])
    ID(sizeof(int[7])) ID(sizeof(char (*)[7])) ID(sizeof(int (*)(void))) ID(sizeof "four")
    ID(sizeof((struct plain *)0)->c) ID(sizeof(((struct nested *)0)->p)) ID(sizeof_field(struct plain, b))
    ID(sizeof(1 ? (char)1 : 2L)) ID(sizeof(int) + sizeof(char)) ID(sizeof(sizeof(int)))
    ID(ARRAY_SIZE(((int[]){ 1, 2, 3 })))
    { }
};
MODULE_DEVICE_TABLE(pci, ids);
