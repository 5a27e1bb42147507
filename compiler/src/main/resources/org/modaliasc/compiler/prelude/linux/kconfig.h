// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_KCONFIG_H
#define MODALIASC_LINUX_KCONFIG_H

// An option that is set expands to 1 and completes MODALIASC_SET_1, whose comma moves the 1 into
// second place. Any other word pastes to a name that nobody defines, and the 0 stays there.
#define MODALIASC_SET_1 ~, 1
#define MODALIASC_SECOND(first, second, ...) second
#define MODALIASC_SECOND_OF(...) MODALIASC_SECOND(__VA_ARGS__)
#define MODALIASC_PROBE(value) MODALIASC_SECOND_OF(MODALIASC_SET_##value, 0, ~)
#define MODALIASC_IS_SET(option) MODALIASC_PROBE(option)

// Tables of truth instead of operators, because the result may be pasted to something else.
#define MODALIASC_OR_00 0
#define MODALIASC_OR_01 1
#define MODALIASC_OR_10 1
#define MODALIASC_OR_11 1
#define MODALIASC_AND_00 0
#define MODALIASC_AND_01 0
#define MODALIASC_AND_10 0
#define MODALIASC_AND_11 1
#define MODALIASC_JOIN(table, left, right) table##left##right
#define MODALIASC_LOOK_UP(table, left, right) MODALIASC_JOIN(table, left, right)

#define IS_BUILTIN(option) MODALIASC_IS_SET(option)
#define IS_MODULE(option) MODALIASC_IS_SET(option##_MODULE)
#define IS_ENABLED(option) MODALIASC_LOOK_UP(MODALIASC_OR_, IS_BUILTIN(option), IS_MODULE(option))
#define IS_REACHABLE(option) \
    MODALIASC_LOOK_UP(MODALIASC_OR_, IS_BUILTIN(option), \
        MODALIASC_LOOK_UP(MODALIASC_AND_, IS_MODULE(option), MODALIASC_IS_SET(MODULE)))

#endif
