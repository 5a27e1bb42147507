// SPDX-License-Identifier: Apache-2.0
#include "plover-beside.h"
