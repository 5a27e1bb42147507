// SPDX-License-Identifier: Apache-2.0
#ifndef TABLE_BEGIN
#error define TABLE_BEGIN first
#endif
#ifndef TABLE_FUNCTION2
#define TABLE_ROW(device) TABLE_ENTRY((device) | (TABLE_FUNCTION << 8))
#else
#define TABLE_ROW(device) TABLE_ENTRY((device) | (TABLE_FUNCTION << 8)), \
    TABLE_ENTRY((device) | (TABLE_FUNCTION2 << 8))
#endif
TABLE_BEGIN
    TABLE_ROW(0x4000),  /* first */
    TABLE_ROW(0x4001),  /* second */
TABLE_END;
