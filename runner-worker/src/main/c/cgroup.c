#include "cgroup.h"

#include "cgroup_find.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_file(int dir, const char *group, const char *file, int flags)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", group, file);
    return openat(dir, path, flags | O_CLOEXEC);
}

static ssize_t read_file(int fd, char *text, size_t size)
{
    ssize_t n = fd < 0 ? -1 : pread(fd, text, size - 1, 0);
    text[n < 0 ? 0 : n] = 0;
    return n;
}

static uint64_t number_in(int fd)
{
    char text[32];
    return read_file(fd, text, sizeof text) <= 0 ? 0 : strtoull(text, NULL, 10);
}

/* The number behind `key` in a file of "key value" lines. */
static uint64_t number_after(int fd, const char *key)
{
    char text[4096];
    if (read_file(fd, text, sizeof text) <= 0) {
        return 0;
    }
    size_t length = strlen(key);
    for (char *line = text; line != NULL && *line != 0; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, length) == 0 && line[length] == ' ') {
            return strtoull(line + length + 1, NULL, 10);
        }
    }
    return 0;
}

static int write_number(int fd, uint64_t value)
{
    char text[32];
    int n = value == UINT64_MAX ? snprintf(text, sizeof text, "max") : snprintf(text, sizeof text, "%" PRIu64, value);
    return fd < 0 || pwrite(fd, text, (size_t)n, 0) == n ? 0 : -1;
}

int cgroup_single_use(const struct cgroup_host *h)
{
    int tree = h->tree_of[MEMORY_CONTROLLER];
    return tree >= 0 && h->tree[tree].version == 2;
}

static void open_memory(const struct cgroup_tree *t, struct cgroup *g)
{
    int v1 = t->version == 1;
    g->version_of_memory = t->version;
    g->memory_limit = open_file(t->own, g->name, v1 ? "memory.limit_in_bytes" : "memory.max", O_RDWR);
    g->swap_limit = open_file(t->own, g->name, v1 ? "memory.memsw.limit_in_bytes" : "memory.swap.max", O_RDWR);
    g->memory_peak = open_file(t->own, g->name, v1 ? "memory.max_usage_in_bytes" : "memory.peak", v1 ? O_RDWR : O_RDONLY);
    g->memory_stat = open_file(t->own, g->name, "memory.stat", O_RDONLY);
    g->oom = open_file(t->own, g->name, v1 ? "memory.oom_control" : "memory.events", O_RDONLY);
}

static int open_controllers(const struct cgroup_host *h, struct cgroup *g)
{
    int tree = h->tree_of[MEMORY_CONTROLLER];
    if (tree >= 0) {
        open_memory(&h->tree[tree], g);
    }
    tree = h->tree_of[PIDS_CONTROLLER];
    if (tree >= 0) {
        g->pids_limit = open_file(h->tree[tree].own, g->name, "pids.max", O_RDWR);
    }
    tree = h->tree_of[CPU_CONTROLLER];
    if (tree >= 0) {
        g->cpu = open_file(h->tree[tree].own, g->name, h->tree[tree].version == 1 ? "cpuacct.usage" : "cpu.stat", O_RDONLY);
    }
    int complete = (h->tree_of[MEMORY_CONTROLLER] < 0 || (g->memory_limit >= 0 && g->oom >= 0)) &&
                   (h->tree_of[PIDS_CONTROLLER] < 0 || g->pids_limit >= 0) &&
                   (h->tree_of[CPU_CONTROLLER] < 0 || g->cpu >= 0);
    return complete ? 0 : -1;
}

int cgroup_open(const struct cgroup_host *h, struct cgroup *g, int slot, unsigned generation)
{
    *g = (struct cgroup){.memory_limit = -1, .swap_limit = -1, .memory_peak = -1, .memory_stat = -1, .oom = -1,
                         .pids_limit = -1, .cpu = -1, .procs = {-1, -1, -1}, .limit_bytes = UINT64_MAX, .limit_pids = UINT32_MAX};
    snprintf(g->name, sizeof g->name, "slot%d.%u", slot, generation);
    for (int i = 0; i < h->trees; i++) {
        if (mkdirat(h->tree[i].own, g->name, 0755) < 0 && errno != EEXIST) {
            return -1;
        }
        g->procs[i] = open_file(h->tree[i].own, g->name, "cgroup.procs", O_WRONLY);
        if (g->procs[i] < 0) {
            return -1;
        }
    }
    return open_controllers(h, g);
}

void cgroup_close(const struct cgroup_host *h, struct cgroup *g)
{
    int all[] = {g->memory_limit, g->swap_limit, g->memory_peak, g->memory_stat, g->oom, g->pids_limit, g->cpu,
                 g->procs[0], g->procs[1], g->procs[2]};
    for (unsigned i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (all[i] >= 0) {
            close(all[i]);
        }
    }
    for (int i = 0; i < h->trees && g->name[0] != 0; i++) {
        cgroup_remove(h->tree[i].own, g->name);
    }
    g->name[0] = 0;
}

/*
 * In version 1 the limit with swap may never be below the one without: when the limits grow the first write counts, when
 * they shrink the last.
 */
static int limit_memory(struct cgroup *g, uint64_t bytes)
{
    int v1 = g->version_of_memory == 1;
    uint64_t value = bytes == 0 ? (v1 ? (uint64_t)INT64_MAX : UINT64_MAX) : bytes;
    if (!v1) {
        return write_number(g->memory_limit, value) | write_number(g->swap_limit, bytes == 0 ? UINT64_MAX : 0);
    }
    write_number(g->swap_limit, value);
    return write_number(g->memory_limit, value) | write_number(g->swap_limit, value);
}

int cgroup_begin(struct cgroup *g, uint64_t memory_bytes, uint32_t processes)
{
    if (g->memory_limit >= 0 && g->limit_bytes != memory_bytes) {
        if (limit_memory(g, memory_bytes) != 0) {
            g->limit_bytes = UINT64_MAX;
            return -1;
        }
        g->limit_bytes = memory_bytes;
    }
    if (g->pids_limit >= 0 && g->limit_pids != processes) {
        if (write_number(g->pids_limit, processes == 0 ? UINT64_MAX : processes) != 0) {
            return -1;
        }
        g->limit_pids = processes;
    }
    if (g->version_of_memory == 1) {
        write_number(g->memory_peak, 0);
    }
    g->cpu_before = 0;
    g->cpu_before = cgroup_cpu_micros(g);
    g->oom_before = number_after(g->oom, "oom_kill");
    return 0;
}

uint64_t cgroup_cpu_micros(const struct cgroup *g)
{
    char text[64];
    if (read_file(g->cpu, text, sizeof text) <= 0) {
        return 0;
    }
    const char prefix[] = "usage_usec ";
    uint64_t micros = strncmp(text, prefix, sizeof prefix - 1) == 0 ? strtoull(text + sizeof prefix - 1, NULL, 10)
                                                                    : strtoull(text, NULL, 10) / 1000;
    return micros < g->cpu_before ? 0 : micros - g->cpu_before;
}

int cgroup_oom_killed(const struct cgroup *g)
{
    return g->oom >= 0 && number_after(g->oom, "oom_kill") > g->oom_before;
}

/*
 * The kernel's peak counts file pages that happened to be read first from here, so the first program to use a library
 * would look huge. What is still cached at the end and is no file of the program's own is taken off.
 */
uint64_t cgroup_peak_kib(const struct cgroup *g)
{
    uint64_t peak = number_in(g->memory_peak);
    uint64_t files = number_after(g->memory_stat, g->version_of_memory == 1 ? "cache" : "file");
    uint64_t own = number_after(g->memory_stat, "shmem");
    uint64_t cached = files > own ? files - own : 0;
    return (peak > cached ? peak - cached : 0) / 1024;
}
