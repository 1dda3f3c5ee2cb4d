/*
 * Control groups, version 1 and 2, found controller by controller: hybrid hosts have both. Everything is reached
 * through descriptors, so that it still works after the agent has left the host's root behind.
 */
#ifndef SENSEI_CGROUP_H
#define SENSEI_CGROUP_H

#include <stdint.h>

enum controller { MEMORY_CONTROLLER, PIDS_CONTROLLER, CPU_CONTROLLER, CONTROLLERS };

struct cgroup_tree {
    int version;
    int parent; /* the directory that holds this agent's directory */
    int own;
};

struct cgroup_host {
    char name[64]; /* of this agent's directory: sensei.<pid>.<start time> */
    int trees;
    struct cgroup_tree tree[CONTROLLERS];
    int tree_of[CONTROLLERS]; /* -1: absent */
};

/* The group of one slot. Version 1 keeps it; version 2 needs a fresh one per sandbox, its peak cannot be reset. */
struct cgroup {
    char name[32];
    int procs[CONTROLLERS]; /* cgroup.procs of each tree, to be written by the process that moves */
    int memory_limit, swap_limit, memory_peak, memory_stat, oom, pids_limit, cpu;
    int version_of_memory;
    uint64_t cpu_before, oom_before;
    uint64_t limit_bytes; /* what was set last */
    uint32_t limit_pids;
};

/* Finds the trees, removes what dead agents left behind and makes this agent's directories. */
void cgroup_host_open(struct cgroup_host *h);
void cgroup_host_close(struct cgroup_host *h);

int cgroup_open(const struct cgroup_host *h, struct cgroup *g, int slot, unsigned generation);
/* Removes the group, which must be empty of processes by then. */
void cgroup_close(const struct cgroup_host *h, struct cgroup *g);
/* Whether each sandbox needs a group of its own. */
int cgroup_single_use(const struct cgroup_host *h);

/* Sets the limits and remembers where the clocks and counters stand. 0 means no limit. -1 when the kernel refuses. */
int cgroup_begin(struct cgroup *g, uint64_t memory_bytes, uint32_t processes);
uint64_t cgroup_cpu_micros(const struct cgroup *g);
int cgroup_oom_killed(const struct cgroup *g);
uint64_t cgroup_peak_kib(const struct cgroup *g);

#endif
