/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What all programs here share: the files of MatcherFiles, and the clock.
 *
 * A file of devices has 12 bytes for each: vendor, device, subvendor, subdevice (16 bits each) and class (32 bits), highest byte
 * first. A file of answers has 4 bytes for each device, the number of the first entry that matches or -1.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PASSES 9
#define SHORTEST_PASS 40e6 /* nanoseconds */
#define BLOCK 512          /* devices between two looks at the clock */

struct device {
	uint16_t vendor, device, subvendor, subdevice;
	uint32_t class;
};

static FILE *opened(const char *name, const char *mode)
{
	FILE *file = fopen(name, mode);

	if (!file) {
		perror(name);
		exit(3);
	}
	return file;
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

static struct device *read_devices(const char *name, size_t *count)
{
	FILE *file = opened(name, "r");
	struct device *devices = NULL;
	unsigned char bytes[12];

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

static int32_t *read_answers(const char *name, size_t count)
{
	FILE *file = opened(name, "r");
	int32_t *answers = malloc(count * sizeof(*answers));

	for (size_t i = 0; i < count; i++) {
		unsigned char bytes[4];

		if (!answers || fread(bytes, sizeof(bytes), 1, file) != 1)
			exit(3);
		answers[i] = (int32_t)((uint32_t)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]);
	}
	fclose(file);
	return answers;
}

static inline double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/*
 * Prints the median time of an expression of d, the device. If latency is asked for, each lookup needs the answer of the one before:
 * what is added to the index is always 0, but nobody knows.
 */
#define PRINT_TIME(devices, count, latency, lookup)                                                        \
	do {                                                                                               \
		static volatile uintptr_t zero;                                                            \
		double times[PASSES];                                                                      \
		size_t at = 0;                                                                             \
		for (int pass = 0; pass < PASSES; pass++) {                                                \
			double start = now(), end;                                                         \
			size_t done = 0;                                                                   \
			uintptr_t none = zero;                                                             \
			do {                                                                               \
				uintptr_t sum = 0;                                                         \
				for (size_t i = at; i < at + BLOCK; i++) {                                 \
					const struct device *d = &(devices)[(latency) ? i + (sum & none) : i]; \
					sum += (uintptr_t)(lookup);                                        \
				}                                                                          \
				zero = sum & none;                                                         \
				done += BLOCK;                                                             \
				at = (at + BLOCK) % (count);                                               \
				end = now();                                                               \
			} while (end - start < SHORTEST_PASS);                                             \
			times[pass] = (end - start) / done;                                                \
		}                                                                                          \
		qsort(times, PASSES, sizeof(*times), ascending);                                           \
		printf("%.3f\n", times[PASSES / 2]);                                                       \
	} while (0)
