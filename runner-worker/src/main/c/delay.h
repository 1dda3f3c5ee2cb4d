/*
 * How long a run had to wait for a processor. A clock that ran out says little about a program that was kept from
 * running.
 */
#ifndef SENSEI_DELAY_H
#define SENSEI_DELAY_H

#include <stdint.h>

#include "cgroup.h"

struct delay_host {
    int processes; /* the machine's /proc as the agent sees it */
    int throttle;  /* cpu.stat of the group that all sandboxes are in; -1: it has no quota */
};

/* While the host's root is still there. */
void delay_open(struct delay_host *d, const struct cgroup_host *groups);

/* Microseconds for which the quota, if there is one, has held back everything here so far. */
uint64_t delay_throttled(const struct delay_host *d);

/* Microseconds that the tasks which now live in a group have waited for a processor; those that ended are not known. */
uint64_t delay_waited(const struct delay_host *d, const struct cgroup_host *groups, const struct cgroup *g);

#endif
