// SPDX-License-Identifier: Apache-2.0
/*
 * The index of a generated class, searched in C: what the same algorithm costs without a JVM. See BitmaskIndex.java for how it works.
 *
 *     indexed throughput|latency INDEX PROBES ANSWERS    prints nanoseconds per lookup, if the answers are right
 *
 * INDEX is written by IndexFile.java.
 */
#include "probes.h"

struct hash {
	uint64_t multiplier, second;
	uint32_t bucket_bits, slot_bits;
	uint16_t *displacements;
};

static struct hash pairs, conditions;
static uint64_t *slots, *masks, *condition_slots, *allowed, *wild_fields;
static uint32_t *groups, *wild_entries;
static uint32_t bytes[4], words;

static inline uint32_t place(const struct hash *hash, uint64_t product)
{
	uint32_t slot = (uint32_t)(product >> (64 - hash->bucket_bits - hash->slot_bits));

	return (slot ^ hash->displacements[product >> (64 - hash->bucket_bits)]) & ((1u << hash->slot_bits) - 1);
}

static __attribute__((noinline)) uint32_t first_of_several(uint32_t start, uint64_t pair, uint64_t rest)
{
	uint32_t best = -1;

	for (uint32_t i = start;; i++) {
		uint64_t group = groups[i];
		uint64_t wanted = (rest & masks[group & 255]) | group << 56;
		uint32_t slot = place(&conditions, wanted * conditions.multiplier + pair * conditions.second) << 1;
		uint64_t head = condition_slots[slot];
		uint64_t difference = (head >> 32 ^ pair) | (condition_slots[slot + 1] ^ wanted);
		uint32_t found = (uint32_t)head | -(uint32_t)(difference != 0);

		best = found < best ? found : best;
		if (group & 256)
			return best;
	}
}

static inline uint32_t at(uint32_t position, uint64_t ids, uint64_t rest)
{
	return (uint32_t)((position < 64 ? ids : rest) >> (position & 63)) & 255;
}

static inline uint64_t candidates(uint32_t word, uint64_t ids, uint64_t rest)
{
	const uint64_t *base = allowed + (word << 10);

	return base[at(bytes[0], ids, rest)] & base[256 + at(bytes[1], ids, rest)] & base[512 + at(bytes[2], ids, rest)] &
	       base[768 + at(bytes[3], ids, rest)];
}

static __attribute__((noinline)) uint32_t first_wild(uint64_t left, uint64_t ids, uint64_t rest, uint32_t exact)
{
	for (uint32_t word = 0;;) {
		for (; left; left &= left - 1) {
			uint32_t wild = (word << 6) + __builtin_ctzll(left);
			const uint64_t *f = wild_fields + 4 * wild;

			if (wild_entries[wild] > exact)
				return exact;
			if (!(((ids ^ f[0]) & f[1]) | ((rest ^ f[2]) & f[3])))
				return wild_entries[wild];
		}
		if (++word == words)
			return exact;
		left = candidates(word, ids, rest);
	}
}

static inline __attribute__((always_inline)) int32_t first(const struct device *d)
{
	uint64_t pair = (uint64_t)d->vendor << 16 | d->device;
	uint64_t ids = pair << 32 | (uint64_t)d->subvendor << 16 | d->subdevice;
	uint64_t rest = ids << 32 >> 8 | (d->class & 0xffffff);
	uint32_t slot = place(&pairs, pair * pairs.multiplier) << 1;
	uint64_t head = slots[slot], condition = slots[slot + 1], left;
	uint64_t difference = (head >> 32 ^ pair) | ((rest ^ condition) & masks[condition >> 56]);
	uint32_t found = (uint32_t)head | (uint32_t)((int64_t)-difference >> 63);

	if ((int32_t)found < -1)
		found = first_of_several(found & 0x7fffffff, pair, rest);
	if (!words)
		return (int32_t)found;
	left = candidates(0, ids, rest);
	return (int32_t)(!left && words == 1 ? found : first_wild(left, ids, rest, found));
}

static uint64_t number(FILE *file, int size)
{
	uint64_t value = 0;

	while (size--)
		value = value << 8 | (unsigned char)fgetc(file);
	return value;
}

/* Defines a reader of arrays: a length and its elements. Large ones begin at a cache line, as nothing speaks against it. */
#define READER(name, type)                                                                                 \
	static type *name(FILE *file)                                                                      \
	{                                                                                                  \
		size_t length = number(file, 4);                                                           \
		type *array = aligned_alloc(64, (length * sizeof(type) / 64 + 1) * 64);                    \
		for (size_t i = 0; array && i < length; i++)                                               \
			array[i] = (type)number(file, sizeof(type));                                       \
		return array;                                                                              \
	}
READER(shorts, uint16_t)
READER(ints, uint32_t)
READER(longs, uint64_t)

static struct hash read_hash(FILE *file)
{
	struct hash hash = { .multiplier = number(file, 8), .second = number(file, 8) };

	hash.bucket_bits = number(file, 4);
	hash.slot_bits = number(file, 4);
	hash.displacements = shorts(file);
	return hash;
}

/* The components of the record in their order, but for the runs, which only all matches need. */
static void read_index(const char *name)
{
	FILE *file = opened(name, "r");

	pairs = read_hash(file);
	slots = longs(file);
	masks = longs(file);
	groups = ints(file);
	conditions = read_hash(file);
	condition_slots = longs(file);
	free(ints(file));
	free(ints(file));
	free(ints(file));
	free(longs(file));
	words = number(file, 4);
	for (int i = 0; i < 4; i++)
		bytes[i] = number(file, 4);
	allowed = longs(file);
	wild_entries = ints(file);
	wild_fields = longs(file);
	if (fgetc(file) != EOF) {
		fprintf(stderr, "%s is longer than an index.\n", name);
		exit(3);
	}
	fclose(file);
}

int main(int argc, char **argv)
{
	struct device *devices;
	int32_t *answers;
	size_t count;

	if (argc != 5)
		return 2;
	read_index(argv[2]);
	devices = read_devices(argv[3], &count);
	answers = read_answers(argv[4], count);
	for (size_t i = 0; i < count; i++)
		if (first(&devices[i]) != answers[i]) {
			fprintf(stderr, "Device %zu of %s gets another answer.\n", i, argv[3]);
			return 3;
		}
	if (!strcmp(argv[1], "latency"))
		PRINT_TIME(devices, count, 1, first(d));
	else
		PRINT_TIME(devices, count, 0, first(d));
	return 0;
}
