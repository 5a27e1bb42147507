// SPDX-License-Identifier: Apache-2.0
/*
 * The baseline: a table gone through from its first entry, as a kernel does it.
 *
 *     linear TABLE PROBES ANSWERS    writes the number of the first match of each device, -1 for none
 *     linear TABLE PROBES            prints nanoseconds per lookup, the median of 9 passes
 *
 * TABLE has a line of six hexadecimal numbers for each entry. PROBES has 12 bytes for each device: vendor, device, subvendor,
 * subdevice (16 bits each) and class (32 bits), highest byte first. ANSWERS has 4 bytes for each device.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ANY 0xffffffffu
#define PASSES 9
#define SHORTEST_PASS 40e6 /* nanoseconds */

struct entry {
	uint32_t vendor, device, subvendor, subdevice, class, class_mask;
	unsigned long driver_data;
	uint32_t override_only;
};

struct device {
	uint16_t vendor, device, subvendor, subdevice;
	uint32_t class;
};

static int matches(const struct entry *entry, const struct device *device)
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

static void *grown(void *memory, size_t count, size_t size)
{
	if (count & (count - 1))
		return memory;
	memory = realloc(memory, (count ? 2 * count : 1) * size);
	if (!memory)
		exit(3);
	return memory;
}

static struct entry *read_table(const char *name)
{
	FILE *file = fopen(name, "r");
	struct entry *table = NULL;
	size_t count = 0;

	if (!file) {
		perror(name);
		exit(3);
	}
	for (;; count++) {
		struct entry entry = { 0 };
		int fields = fscanf(file, "%x %x %x %x %x %x", &entry.vendor, &entry.device, &entry.subvendor,
				    &entry.subdevice, &entry.class, &entry.class_mask);

		table = grown(table, count, sizeof(entry));
		if (fields != 6) {
			table[count] = (struct entry){ 0 };
			fclose(file);
			return table;
		}
		table[count] = entry;
	}
}

static struct device *read_devices(const char *name, size_t *count)
{
	FILE *file = fopen(name, "r");
	struct device *devices = NULL;
	unsigned char bytes[12];

	if (!file) {
		perror(name);
		exit(3);
	}
	for (*count = 0; fread(bytes, sizeof(bytes), 1, file) == 1; ++*count) {
		devices = grown(devices, *count, sizeof(*devices));
		devices[*count] = (struct device){
			.vendor = bytes[0] << 8 | bytes[1],
			.device = bytes[2] << 8 | bytes[3],
			.subvendor = bytes[4] << 8 | bytes[5],
			.subdevice = bytes[6] << 8 | bytes[7],
			.class = (uint32_t)bytes[8] << 24 | bytes[9] << 16 | bytes[10] << 8 | bytes[11],
		};
	}
	fclose(file);
	return devices;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

static double pass(const struct entry *table, const struct device *devices, size_t count)
{
	static volatile uintptr_t sink;
	double start = now(), end;
	size_t rounds = 0;

	do {
		uintptr_t sum = 0;

		for (size_t i = 0; i < count; i++)
			sum += (uintptr_t)first_match(table, &devices[i]);
		sink = sum;
		rounds++;
		end = now();
	} while (end - start < SHORTEST_PASS);
	return (end - start) / (rounds * count);
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	struct entry *table;
	struct device *devices;
	size_t count;

	if (argc < 3)
		return 2;
	table = read_table(argv[1]);
	devices = read_devices(argv[2], &count);
	if (argc > 3) {
		FILE *file = fopen(argv[3], "w");

		for (size_t i = 0; file && i < count; i++) {
			const struct entry *found = first_match(table, &devices[i]);
			long number = found ? found - table : -1;

			fprintf(file, "%c%c%c%c", (int)(number >> 24 & 255), (int)(number >> 16 & 255),
				(int)(number >> 8 & 255), (int)(number & 255));
		}
		return !file || fclose(file) ? 3 : 0;
	}
	double times[PASSES];

	for (int i = 0; i < PASSES; i++)
		times[i] = pass(table, devices, count);
	qsort(times, PASSES, sizeof(*times), ascending);
	printf("%.3f\n", times[PASSES / 2]);
	return 0;
}
