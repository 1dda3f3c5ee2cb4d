/* Where this process's control groups lie, and how to be rid of old ones. */
#ifndef SENSEI_CGROUP_FIND_H
#define SENSEI_CGROUP_FIND_H

#include <stddef.h>

/*
 * From the texts of /proc/self/cgroup and /proc/self/mountinfo: the directory of `controller` ("" for version 2) that
 * this process is in. 0 when found. `mount` receives the length of the part of the path that is the mount point.
 */
int cgroup_path(const char *groups, const char *mounts, const char *controller, char *path, size_t size, size_t *mount);

/* Removes a group and those in it, waiting shortly for processes that are being killed. */
void cgroup_remove(int parent, const char *name);

/* Removes the directories of agents that no longer live. */
void cgroup_sweep(int parent);

/* The name for this agent's directories. */
void cgroup_own_name(char *name, size_t size);

#endif
