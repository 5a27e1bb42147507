// SPDX-License-Identifier: Apache-2.0
// The second spellings of brackets, braces and hashes.
%:include <linux/module.h>
%:include <linux/pci.h>
%: define ID(n) <% PCI_DEVICE(0x4e16, n) %>
%:define JOIN(a, b) a%:%:b
%:define TEXT(a) %:a

static const struct pci_device_id ids<::> = <%
    ID(1),
    ID(JOIN(0x, 2)),
    <:3:> = <% PCI_DEVICE(0x4e16, 3) %>,
%:if 1
    ID(4),
%:endif
    <% %>
%>;
MODULE_DEVICE_TABLE(pci, ids);
MODULE_ALIAS("digraph:" TEXT(<:) "<:%>");
