#include "check.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes.h"
#include "cgroup.h"

/* Folders with files of the kernel's names stand in for its control groups; the arithmetic is what is tested. */
static char folder[64];

static void put(const char *file, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/slot0.0/%s", folder, file);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    CHECK(fd >= 0 && write_all(fd, text, strlen(text)) == 0);
    close(fd);
}

static int holds(const char *file, const char *expected)
{
    char path[256], text[64] = "";
    snprintf(path, sizeof path, "%s/slot0.0/%s", folder, file);
    int fd = open(path, O_RDONLY);
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    return n >= 0 && strncmp(text, expected, strlen(expected)) == 0;
}

static void make_folder(struct cgroup_host *h, int version)
{
    char path[128];
    snprintf(folder, sizeof folder, "/tmp/cgroup-test-XXXXXX");
    CHECK(mkdtemp(folder) != NULL);
    snprintf(path, sizeof path, "%s/slot0.0", folder);
    mkdir(path, 0700);
    put("cgroup.procs", "");
    put("pids.max", "");
    *h = (struct cgroup_host){.trees = 1, .tree_of = {0, 0, 0}};
    h->tree[0] = (struct cgroup_tree){version, -1, open(folder, O_RDONLY | O_DIRECTORY)};
}

static void remove_folder(struct cgroup_host *h, struct cgroup *g)
{
    char command[128];
    int files[] = {g->memory_limit, g->swap_limit, g->memory_peak, g->memory_stat, g->oom, g->pids_limit, g->cpu, g->procs[0]};
    for (unsigned i = 0; i < sizeof files / sizeof files[0]; i++) {
        close(files[i]);
    }
    close(h->tree[0].own);
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK(system(command) == 0);
}

static void version_one_counts_from_the_beginning_of_the_job(void)
{
    struct cgroup_host h;
    struct cgroup g;
    make_folder(&h, 1);
    put("memory.limit_in_bytes", "");
    put("memory.memsw.limit_in_bytes", "");
    put("memory.max_usage_in_bytes", "");
    put("memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n");
    put("memory.stat", "cache 0\n");
    put("cpuacct.usage", "5000000\n");

    CHECK(cgroup_open(&h, &g, 0, 0) == 0 && !cgroup_single_use(&h));
    CHECK(cgroup_begin(&g, 1 << 20, 7) == 0);
    CHECK(holds("memory.limit_in_bytes", "1048576") && holds("memory.memsw.limit_in_bytes", "1048576"));
    CHECK(holds("pids.max", "7") && holds("memory.max_usage_in_bytes", "0"));
    CHECK(cgroup_cpu_micros(&g) == 0 && !cgroup_oom_killed(&g));

    put("cpuacct.usage", "7500000\n");
    put("memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 4\n");
    put("memory.max_usage_in_bytes", "10485760\n");
    put("memory.stat", "cache 3145728\nrss 0\nrss_huge 0\nshmem 1048576\n");
    CHECK(cgroup_cpu_micros(&g) == 2500 && cgroup_oom_killed(&g));
    CHECK(cgroup_peak_kib(&g) == 8 * 1024);
    remove_folder(&h, &g);
}

static void version_two_needs_a_fresh_group_each_time(void)
{
    struct cgroup_host h;
    struct cgroup g;
    make_folder(&h, 2);
    put("memory.max", "");
    put("memory.swap.max", "");
    put("memory.peak", "10485760\n");
    put("memory.events", "low 0\noom 0\noom_kill 0\noom_group_kill 0\n");
    put("memory.stat", "anon 1\nfile 3145728\nkernel 0\nshmem 1048576\n");
    put("cpu.stat", "usage_usec 100\nuser_usec 50\n");

    CHECK(cgroup_open(&h, &g, 0, 0) == 0 && cgroup_single_use(&h));
    CHECK(cgroup_begin(&g, 1 << 20, 0) == 0);
    CHECK(holds("memory.max", "1048576") && holds("memory.swap.max", "0") && holds("pids.max", "max"));
    CHECK(holds("memory.peak", "10485760"));

    put("cpu.stat", "usage_usec 350\nuser_usec 50\n");
    put("memory.events", "low 0\noom 1\noom_kill 1\noom_group_kill 0\n");
    CHECK(cgroup_cpu_micros(&g) == 250 && cgroup_oom_killed(&g));
    CHECK(cgroup_peak_kib(&g) == 8 * 1024);
    remove_folder(&h, &g);
}

void test_cgroup(void)
{
    version_one_counts_from_the_beginning_of_the_job();
    version_two_needs_a_fresh_group_each_time();
}
