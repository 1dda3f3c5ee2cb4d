#include "delay.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_TASKS = 4096 };

static ssize_t read_text_file(int dir, const char *path, char *text, size_t size)
{
    int fd = dir < 0 ? -1 : openat(dir, path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, size - 1);
    text[n < 0 ? 0 : n] = 0;
    if (fd >= 0) {
        close(fd);
    }
    return n;
}

/* A quota is a number; without one version 2 says "max" and version 1 -1. */
static int has_quota(const struct cgroup_tree *t)
{
    char text[64];
    read_text_file(t->parent, t->version == 1 ? "cpu.cfs_quota_us" : "cpu.max", text, sizeof text);
    return text[0] >= '0' && text[0] <= '9';
}

void delay_open(struct delay_host *d, const struct cgroup_host *groups)
{
    *d = (struct delay_host){.processes = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC), .throttle = -1};
    int tree = groups->tree_of[CPU_CONTROLLER];
    if (tree >= 0 && has_quota(&groups->tree[tree])) {
        d->throttle = openat(groups->tree[tree].parent, "cpu.stat", O_RDONLY | O_CLOEXEC);
    }
}

uint64_t delay_throttled(const struct delay_host *d)
{
    char text[1024];
    ssize_t n = d->throttle < 0 ? -1 : pread(d->throttle, text, sizeof text - 1, 0);
    text[n < 0 ? 0 : n] = 0;
    const char *micros = strstr(text, "throttled_usec "), *nanos = strstr(text, "throttled_time ");
    return micros != NULL  ? strtoull(micros + strlen("throttled_usec "), NULL, 10)
           : nanos != NULL ? strtoull(nanos + strlen("throttled_time "), NULL, 10) / 1000
                           : 0;
}

/* The second number of a task's schedstat: nanoseconds in which it could have run and did not. */
static uint64_t waited_by(int processes, unsigned long task)
{
    char path[64], text[128], *rest;
    snprintf(path, sizeof path, "%lu/schedstat", task);
    if (read_text_file(processes, path, text, sizeof text) <= 0) {
        return 0;
    }
    strtoull(text, &rest, 10);
    return strtoull(rest, NULL, 10) / 1000;
}

uint64_t delay_waited(const struct delay_host *d, const struct cgroup_host *groups, const struct cgroup *g)
{
    static char tasks[MOST_TASKS * 8];
    char path[128];
    if (groups->trees == 0 || d->processes < 0) {
        return 0;
    }
    snprintf(path, sizeof path, "%s/%s", g->name, groups->tree[0].version == 1 ? "tasks" : "cgroup.threads");
    read_text_file(groups->tree[0].own, path, tasks, sizeof tasks);
    uint64_t waited = 0;
    char *rest = tasks;
    for (char *line = strtok_r(rest, "\n", &rest); line != NULL; line = strtok_r(rest, "\n", &rest)) {
        waited += waited_by(d->processes, strtoul(line, NULL, 10));
    }
    return waited;
}
