// SPDX-License-Identifier: Apache-2.0
// Everything else that may stand at file scope.
#include <linux/module.h>
#include <linux/pci.h>

;
_Static_assert(sizeof(struct pci_device_id) % 8 == 0, "} { MODULE_DEVICE_TABLE(pci, none)");
__asm__(".globl kestrel_anchor\n\t.set kestrel_anchor, 0 /* { */");
extern int anchor __asm__("kestrel_anchor");
typedef int (*handler_t)(int, ...);
struct bits { unsigned a : 3, : 2, b : 4; struct { int c; }; union { int d; char e[4]; } u; };
enum { ALPHA, BETA = 7, };
static struct bits bits = { .a = 1, .b = 2, .u = { .e = "}{" }, .c = 3 };
static const char *const words[] = { "static const struct pci_device_id x[] = { {", "};", [BETA] = "}" };
static int matrix[][2] = { { 1, 2 }, [3] = { 3 } };
static handler_t handlers[ALPHA + 1];
extern __typeof__(matrix) same_matrix;
static int (*pointer_to_row)[2] = matrix;
struct forward;
union { int x; } anonymous_user;
int first, *second, third[3], (*fourth)(void), fifth(void);
void noreturn_function(void) __attribute__((__noreturn__));
const struct pci_device_id *find(const struct pci_device_id *ids, struct forward *what);

static const struct pci_device_id ids[] = { { PCI_DEVICE(0x6b1d, BETA) }, { } };
MODULE_DEVICE_TABLE(pci, ids);
