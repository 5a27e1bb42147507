// SPDX-License-Identifier: Apache-2.0
//
// A second statement of the binding rules of PCI, to compare answers with. Reads orders from standard input and writes one
// answer for each; BindingDifferentialTest writes the orders and says what they look like. Numbers are big-endian.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EEXIST_ = 17, ENODEV_ = 19, EINVAL_ = 22, ENOSPC_ = 28 };
enum { DISABLED, OTHER_NAME, DYNAMIC, STATIC, OVERRIDE, NOTHING };
#define ANY 0xFFFFFFFFu

struct id {
    uint32_t vendor, device, subvendor, subdevice, class, mask, flag;
    uint64_t data;
    int address;
};

struct node {
    struct id id;
    struct node *next;
};

static struct id *table;
static int has_table, table_size;
static struct node *dynamic;
static char name[256];
static char override[65536];
static int overridden;
static uint8_t text[65536 + 1];
static uint32_t compared;

static uint64_t get(int bytes)
{
    uint64_t value = 0;
    while (bytes-- > 0) {
        int c = getchar();
        if (c == EOF) {
            fputs("The orders end early.\n", stderr);
            exit(1);
        }
        value = value << 8 | (unsigned)c;
    }
    return value;
}

static void put(uint64_t value, int bytes)
{
    while (bytes-- > 0)
        putchar((int)(value >> 8 * bytes & 0xFF));
}

static int get_text(void)
{
    int length = (int)get(2);
    for (int i = 0; i < length; i++)
        text[i] = (uint8_t)get(1);
    text[length] = 0;
    return length;
}

static int hex(int c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static int space(int c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0;
}

// The kernel's reading of numbers, one after the other.
static int scan(const uint8_t *s, char between, int most, uint64_t *out)
{
    int count;
    for (count = 0; count < most; count++) {
        if (count > 0 && between == ':') {
            if (*s != ':')
                break;
            s++;
        }
        while (space(*s))
            s++;
        if (hex(*s) < 0)
            break;
        if (s[0] == '0' && (s[1] == 'x' || s[1] == 'X'))
            s += 2;
        uint64_t value = 0;
        for (; hex(*s) >= 0; s++)
            value = value * 16 + (unsigned)hex(*s);
        out[count] = value;
    }
    return count;
}

// Texts that a C library reads otherwise than the kernel: signs, a space of the kernel only, more than 64 bits, 0x without digits.
static int library_differs(const uint8_t *s)
{
    int digits = 0;
    for (; *s; s++) {
        if (*s == '+' || *s == '-' || *s == 0xA0)
            return 1;
        if (s[0] == '0' && (s[1] == 'x' || s[1] == 'X') && hex(s[2]) < 0)
            return 1;
        digits = hex(*s) >= 0 ? digits + 1 : 0;
        if (digits > 16)
            return 1;
    }
    return 0;
}

// Reads an id; of the C library's own reading the same is asked wherever it should be the same.
static int read_id(const uint8_t *s, char between, int most, struct id *id)
{
    uint64_t n[7] = {0};
    int count = scan(s, between, most, n);
    memset(id, 0, sizeof *id);
    id->vendor = (uint32_t)n[0];
    id->device = (uint32_t)n[1];
    id->subvendor = count > 2 ? (uint32_t)n[2] : ANY;
    id->subdevice = count > 3 ? (uint32_t)n[3] : ANY;
    id->class = (uint32_t)n[4];
    id->mask = (uint32_t)n[5];
    id->data = n[6];
    if (!library_differs(s)) {
        unsigned v = 0, d = 0, sv = ANY, sd = ANY, c = 0, m = 0;
        unsigned long data = 0;
        const char *format = between == ':' ? "%x:%x:%x:%x:%x:%x"
                             : most == 7    ? "%x %x %x %x %x %x %lx"
                                            : "%x %x %x %x %x %x";
        int fields = sscanf((const char *)s, format, &v, &d, &sv, &sd, &c, &m, &data);
        if (fields < 0)
            fields = 0;
        compared++;
        if (fields != count || v != id->vendor || d != id->device || sv != id->subvendor || sd != id->subdevice ||
            c != id->class || m != id->mask || data != id->data) {
            fprintf(stderr, "sscanf reads %d numbers of \"%s\", not %d as we do, or others.\n", fields, s, count);
            exit(1);
        }
    }
    return count;
}

static int same(uint32_t wanted, uint32_t has)
{
    return wanted == ANY || wanted == has;
}

static int one(const struct id *entry, const struct id *device)
{
    return same(entry->vendor, device->vendor) && same(entry->device, device->device) &&
           same(entry->subvendor, device->subvendor) && same(entry->subdevice, device->subdevice) &&
           ((entry->class ^ device->class) & entry->mask) == 0;
}

static int in_table(const struct id *device, int with_flagged)
{
    for (int i = 0; i < table_size; i++) {
        if (!table[i].vendor && !table[i].subvendor && !table[i].mask)
            break;
        if (table[i].flag && !with_flagged)
            continue;
        if (one(&table[i], device))
            return i;
    }
    return -1;
}

static int in_dynamic(const struct id *device)
{
    int i = 0;
    for (struct node *node = dynamic; node; node = node->next, i++)
        if (one(&node->id, device))
            return i;
    return -1;
}

static const struct id *dynamic_at(int number)
{
    struct node *node = dynamic;
    while (number-- > 0)
        node = node->next;
    return &node->id;
}

static void append(const struct id *id)
{
    struct node **end = &dynamic;
    while (*end)
        end = &(*end)->next;
    *end = calloc(1, sizeof **end);
    (*end)->id = *id;
}

static void put_id(const struct id *id)
{
    put(id->vendor, 4);
    put(id->device, 4);
    put(id->subvendor, 4);
    put(id->subdevice, 4);
    put(id->class, 4);
    put(id->mask, 4);
    put(id->data, 8);
}

static void driver(void)
{
    while (dynamic) {
        struct node *next = dynamic->next;
        free(dynamic);
        dynamic = next;
    }
    int length = (int)get(1);
    for (int i = 0; i < length; i++)
        name[i] = (char)get(1);
    name[length] = 0;
    has_table = (int)get(1);
    table_size = (int)get(2);
    free(table);
    table = calloc((size_t)table_size + 1, sizeof *table);
    for (int i = 0; i < table_size; i++) {
        struct id *id = &table[i];
        id->vendor = (uint32_t)get(4);
        id->device = (uint32_t)get(4);
        id->subvendor = (uint32_t)get(4);
        id->subdevice = (uint32_t)get(4);
        id->class = (uint32_t)get(4);
        id->mask = (uint32_t)get(4);
        id->flag = (uint32_t)get(4);
        id->data = get(8);
        id->address = (int)get(1);
        if (id->address)
            id->data = 0xFFFFFFFFC0000000u + 64u * (unsigned)i;
    }
    overridden = 0;
}

static void answer_store(int error, int number)
{
    put((unsigned)error, 1);
    put((uint64_t)(int64_t)number, 2);
}

static int known_data(uint64_t data)
{
    if (!has_table)
        return 1;
    for (int i = 0; i < table_size; i++) {
        if (!table[i].vendor && !table[i].subvendor && !table[i].mask)
            break;
        if (table[i].data == data)
            return 1;
    }
    return 0;
}

static void new_id(void)
{
    int plain = (int)get(1);
    struct id id;
    get_text();
    int fields = read_id(text, ' ', 7, &id);
    if (fields < 2) {
        answer_store(EINVAL_, -1);
        return;
    }
    if (fields < 7) {
        struct id device = id;
        if (!plain) {
            device.vendor = (uint16_t)id.vendor;
            device.device = (uint16_t)id.device;
            device.subvendor = (uint16_t)id.subvendor;
            device.subdevice = (uint16_t)id.subdevice;
            if (in_dynamic(&device) >= 0) {
                answer_store(EEXIST_, in_dynamic(&device));
                return;
            }
        }
        if (in_table(&device, 0) >= 0) {
            answer_store(EEXIST_, in_table(&device, 0));
            return;
        }
    }
    if (!known_data(id.data)) {
        answer_store(EINVAL_, -1);
        return;
    }
    if (plain && fields < 7 && in_dynamic(&id) >= 0) {
        answer_store(EEXIST_, in_dynamic(&id));
        return;
    }
    append(&id);
    answer_store(0, -1);
    put_id(&id);
}

static void remove_id(void)
{
    struct id id;
    get_text();
    if (read_id(text, ' ', 6, &id) < 2) {
        answer_store(EINVAL_, -1);
        return;
    }
    int number = 0;
    for (struct node **at = &dynamic; *at; at = &(*at)->next, number++) {
        struct id *old = &(*at)->id;
        if (old->vendor != id.vendor || old->device != id.device)
            continue;
        if (!same(id.subvendor, old->subvendor) || !same(id.subdevice, old->subdevice))
            continue;
        if ((old->class ^ id.class) & id.mask)
            continue;
        struct node *gone = *at;
        *at = gone->next;
        free(gone);
        answer_store(0, number);
        return;
    }
    answer_store(ENODEV_, -1);
}

static void parameter(void)
{
    size_t buffer = (size_t)get(2);
    get_text();
    if (strlen((char *)text) >= buffer) {
        answer_store(ENOSPC_, -1);
        return;
    }
    answer_store(0, -1);
    char *rest = (char *)text, *item;
    unsigned good = 0, bad = 0;
    while ((item = strsep(&rest, ","))) {
        struct id id;
        if (!*item)
            continue;
        if (read_id((uint8_t *)item, ':', 6, &id) < 2) {
            bad++;
            continue;
        }
        append(&id);
        good++;
    }
    put(good, 2);
    put(bad, 2);
}

static void store_override(void)
{
    size_t page = (size_t)get(2);
    size_t length = (size_t)get_text();
    if (length + 1 >= page) {
        answer_store(EINVAL_, -1);
        return;
    }
    length = strcspn((char *)text, "\n");
    memcpy(override, text, length);
    override[length] = 0;
    overridden = length > 0;
    answer_store(0, overridden);
    int plain = 1;
    for (size_t i = 0; i < length; i++)
        plain &= (uint8_t)override[i] < 0x80;
    put(plain ? length : 0xFFFF, 2);
    for (size_t i = 0; plain && i < length; i++)
        put((uint8_t)override[i], 1);
}

static void match(void)
{
    struct id device = {0};
    device.vendor = (uint32_t)get(2);
    device.device = (uint32_t)get(2);
    device.subvendor = (uint32_t)get(2);
    device.subdevice = (uint32_t)get(2);
    device.class = (uint32_t)get(4);
    int enabled = (int)get(1);
    int step = NOTHING, number = -1;
    uint64_t data = 0;
    if (!enabled) {
        step = DISABLED;
    } else if (overridden && strcmp(override, name)) {
        step = OTHER_NAME;
    } else if ((number = in_dynamic(&device)) >= 0) {
        step = DYNAMIC;
        data = dynamic_at(number)->data;
    } else if ((number = in_table(&device, overridden)) >= 0) {
        step = STATIC;
        data = table[number].address ? 0 : table[number].data;
    } else if (overridden) {
        step = OVERRIDE;
    }
    put((unsigned)step, 1);
    put((uint64_t)(int64_t)number, 2);
    put(data, 8);
    put((uint64_t)(int64_t)in_table(&device, 1), 2);
}

int main(void)
{
    for (;;) {
        int order = getchar();
        switch (order) {
        case 'D': driver(); break;
        case 'N': new_id(); break;
        case 'R': remove_id(); break;
        case 'P': parameter(); break;
        case 'O': store_override(); break;
        case 'M': match(); break;
        case EOF:
            put(compared, 4);
            return fflush(stdout) ? 1 : 0;
        default:
            fprintf(stderr, "There is no order %d.\n", order);
            return 1;
        }
    }
}
