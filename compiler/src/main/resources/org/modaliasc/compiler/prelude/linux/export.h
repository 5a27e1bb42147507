// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_EXPORT_H
#define MODALIASC_LINUX_EXPORT_H

#define THIS_MODULE ((struct module *)0)

#define EXPORT_SYMBOL(symbol) extern __typeof__(symbol) symbol
#define EXPORT_SYMBOL_GPL(symbol) extern __typeof__(symbol) symbol
#define EXPORT_SYMBOL_NS(symbol, namespace) extern __typeof__(symbol) symbol
#define EXPORT_SYMBOL_NS_GPL(symbol, namespace) extern __typeof__(symbol) symbol

#endif
