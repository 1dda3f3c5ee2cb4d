/* What every program sees of the machine: a root of our own with read-only views of the toolchains. */
#ifndef SENSEI_VIEW_H
#define SENSEI_VIEW_H

#include <stddef.h>

#include "modes.h"
#include "options.h"

/*
 * Leaves the host's mounts and its root for good. 0, or -1 with the reason in `why`. Descriptors opened before still
 * work, so whatever is needed of the host has to be opened first.
 */
int view_enter(const struct options *o, unsigned modes, char *why, size_t size);

#endif
