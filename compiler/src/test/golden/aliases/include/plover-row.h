// SPDX-License-Identifier: Apache-2.0
{ PCI_DEVICE(0x9107, N), .subdevice = N << 4 },
{ PCI_DEVICE(0x9108, N) },
#undef N
