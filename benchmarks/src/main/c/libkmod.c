// SPDX-License-Identifier: Apache-2.0
/*
 * The lookup of modprobe and udev: the modules for a modalias, from the binary index of a module directory.
 *
 *     libkmod DIRECTORY PROBES ANSWERS    prints nanoseconds per lookup, if devices with an answer, and only they, find a module
 */
#include "probes.h"
#include <libkmod.h>

#define LONGEST 80
#define ASKED 4096 /* devices; more would only take longer */

static uintptr_t modules(struct kmod_ctx *ctx, const char *alias)
{
	struct kmod_list *list = NULL;
	uintptr_t found;

	kmod_module_new_from_lookup(ctx, alias, &list);
	found = list != NULL;
	kmod_module_unref_list(list);
	return found;
}

int main(int argc, char **argv)
{
	static char aliases[ASKED][LONGEST];
	const char *no_config = NULL;
	struct kmod_ctx *ctx;
	struct device *devices;
	int32_t *answers;
	size_t count;

	if (argc != 4)
		return 2;
	devices = read_devices(argv[2], &count);
	answers = read_answers(argv[3], count);
	count = count < ASKED ? count : ASKED;
	ctx = kmod_new(argv[1], &no_config);
	if (!ctx || kmod_load_resources(ctx))
		return 3;
	kmod_set_log_priority(ctx, 0);
	for (size_t i = 0; i < count; i++) {
		const struct device *d = &devices[i];

		snprintf(aliases[i], LONGEST, "pci:v%08Xd%08Xsv%08Xsd%08Xbc%02Xsc%02Xi%02X", d->vendor, d->device, d->subvendor,
			 d->subdevice, d->class >> 16 & 255, d->class >> 8 & 255, d->class & 255);
		if (modules(ctx, aliases[i]) != (answers[i] >= 0)) {
			fprintf(stderr, "%s gets another answer.\n", aliases[i]);
			return 3;
		}
	}
	PRINT_TIME(devices, count, 0, modules(ctx, aliases[d - devices]));
	return 0;
}
