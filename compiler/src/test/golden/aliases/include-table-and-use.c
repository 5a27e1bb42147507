// SPDX-License-Identifier: Apache-2.0
// Table and use are both in a header; the source knows neither word.
#include "include/plover-driver.h"
