// SPDX-License-Identifier: Apache-2.0
    },
    { PCI_DEVICE(0x9107, 2) }, { }
};
