// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_BUILD_BUG_H
#define MODALIASC_LINUX_BUILD_BUG_H

// Zero of type int, or an array of negative size that stops the compiler.
#define BUILD_BUG_ON_ZERO(condition, ...) ((int)(0 * sizeof(char[(condition) ? -1 : 1])))
#define BUILD_BUG_ON_MSG(condition, message) _Static_assert(!(condition), message)
#define BUILD_BUG_ON(condition) _Static_assert(!(condition), #condition)
#define static_assert(condition, ...) _Static_assert(condition, #condition)
#define __must_be_array(array) BUILD_BUG_ON_ZERO(__same_type((array), &(array)[0]))

#endif
