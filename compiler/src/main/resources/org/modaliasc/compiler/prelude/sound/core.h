// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_SOUND_CORE_H
#define MODALIASC_SOUND_CORE_H

#include <sound/minors.h>
#include <linux/device.h>

// A number, although it has the name of a configuration option: drivers print it in an alias.
#ifndef CONFIG_SND_MAJOR
#define CONFIG_SND_MAJOR 116
#endif

#endif
