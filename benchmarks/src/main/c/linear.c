// SPDX-License-Identifier: Apache-2.0
/*
 * The baseline: a table gone through from its first entry, as a kernel does it.
 *
 *     linear answers TABLE PROBES ANSWERS    writes the answers
 *     linear all TABLE PROBES MATCHES        writes all matches, as sums; MatcherProof.java reads them
 *     linear throughput|latency TABLE PROBES prints nanoseconds per lookup, the median of several passes
 *
 * TABLE has a line of seven hexadecimal numbers for each entry, the last telling whether it matches under an override only.
 */
#include "probes.h"

#define ANY 0xffffffffu

struct entry {
	uint32_t vendor, device, subvendor, subdevice, class, class_mask;
	unsigned long driver_data;
	uint32_t override_only;
};

static inline int matches(const struct entry *entry, const struct device *device)
{
	return (entry->vendor == ANY || entry->vendor == device->vendor) &&
	       (entry->device == ANY || entry->device == device->device) &&
	       (entry->subvendor == ANY || entry->subvendor == device->subvendor) &&
	       (entry->subdevice == ANY || entry->subdevice == device->subdevice) &&
	       !((entry->class ^ device->class) & entry->class_mask);
}

static __attribute__((noinline)) const struct entry *first_match(const struct entry *table, const struct device *device)
{
	for (; table->vendor || table->subvendor || table->class_mask; table++)
		if (matches(table, device))
			return table;
	return NULL;
}

static void put(uint32_t number, FILE *file)
{
	fprintf(file, "%c%c%c%c", number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255);
}

/* For each device, without and with override-only entries: first match, number of matches, and a sum that depends on their order. */
static void put_all(const struct entry *table, size_t size, const struct device *device, FILE *file)
{
	for (int overridden = 0; overridden < 2; overridden++) {
		uint32_t first = -1, matching = 0, sum = 0;

		for (size_t i = 0; i < size; i++)
			if (matches(&table[i], device) && (overridden || !table[i].override_only)) {
				first = matching++ ? first : i;
				sum = 31 * sum + i;
			}
		put(first, file);
		put(matching, file);
		put(sum, file);
	}
}

static struct entry *read_table(const char *name, size_t *size)
{
	FILE *file = opened(name, "r");
	struct entry *table = NULL;

	*size = 0;
	for (size_t count = 0;; *size = ++count) {
		struct entry entry = { 0 };
		int fields = fscanf(file, "%x %x %x %x %x %x %x", &entry.vendor, &entry.device, &entry.subvendor,
				    &entry.subdevice, &entry.class, &entry.class_mask,
				    &entry.override_only);

		table = grown(table, count, sizeof(entry));
		if (fields != 7) {
			table[count] = (struct entry){ 0 };
			fclose(file);
			return table;
		}
		table[count] = entry;
	}
}

int main(int argc, char **argv)
{
	struct entry *table;
	struct device *devices;
	size_t count, size;

	if (argc < 4)
		return 2;
	table = read_table(argv[2], &size);
	devices = read_devices(argv[3], &count);
	if (!strcmp(argv[1], "answers") && argc == 5) {
		FILE *file = opened(argv[4], "w");

		for (size_t i = 0; i < count; i++) {
			const struct entry *found = first_match(table, &devices[i]);

			put(found ? (uint32_t)(found - table) : (uint32_t)-1, file);
		}
		return fclose(file) ? 3 : 0;
	}
	if (!strcmp(argv[1], "all") && argc == 5) {
		FILE *file = opened(argv[4], "w");

		for (size_t i = 0; i < count; i++)
			put_all(table, size, &devices[i], file);
		return fclose(file) ? 3 : 0;
	}
	if (!strcmp(argv[1], "latency"))
		PRINT_TIME(devices, count, 1, first_match(table, d));
	else
		PRINT_TIME(devices, count, 0, first_match(table, d));
	return 0;
}
