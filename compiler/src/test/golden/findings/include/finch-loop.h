// SPDX-License-Identifier: Apache-2.0
#include "finch-loop.h"
