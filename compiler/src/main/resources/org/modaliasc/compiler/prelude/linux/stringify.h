// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_STRINGIFY_H
#define MODALIASC_LINUX_STRINGIFY_H

// Two steps, because an argument beside `#` is not expanded.
#define MODALIASC_TEXT_OF(...) #__VA_ARGS__
#define __stringify(...) MODALIASC_TEXT_OF(__VA_ARGS__)

#endif
