#include "check.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes.h"
#include "delay.h"

/* Folders with files of the kernel's names stand in for its control groups and its processes. */
static char folder[64];

static int folder_named(const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    mkdir(path, 0700);
    return open(path, O_RDONLY | O_DIRECTORY);
}

static void put(const char *file, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    CHECK(fd >= 0 && write_all(fd, text, strlen(text)) == 0);
    close(fd);
}

static void make_folders(struct cgroup_host *h, struct delay_host *d, int version)
{
    snprintf(folder, sizeof folder, "/tmp/delay-test-XXXXXX");
    CHECK(mkdtemp(folder) != NULL);
    *h = (struct cgroup_host){.trees = 1, .tree_of = {0, 0, 0}};
    h->tree[0] = (struct cgroup_tree){version, folder_named("parent"), folder_named("own")};
    close(folder_named("own/slot0.0"));
    *d = (struct delay_host){.processes = folder_named("proc"), .throttle = -1};
    close(folder_named("proc/7"));
    close(folder_named("proc/8"));
    put("proc/7/schedstat", "900000000 120000000 5\n");
    put("proc/8/schedstat", "100 3000000 5\n");
}

static void remove_folders(struct cgroup_host *h, struct delay_host *d)
{
    char command[128];
    int open_ones[] = {h->tree[0].parent, h->tree[0].own, d->processes, d->throttle};
    for (unsigned i = 0; i < sizeof open_ones / sizeof open_ones[0]; i++) {
        if (open_ones[i] >= 0) {
            close(open_ones[i]);
        }
    }
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK(system(command) == 0);
}

static void what_every_task_waited_is_added_up(void)
{
    struct cgroup_host h;
    struct delay_host d;
    const struct cgroup g = {.name = "slot0.0"};

    make_folders(&h, &d, 1);
    put("own/slot0.0/tasks", "7\n8\n9\n"); /* the last one has just ended */
    CHECK(delay_waited(&d, &h, &g) == 123000);
    remove_folders(&h, &d);

    make_folders(&h, &d, 2);
    put("own/slot0.0/cgroup.threads", "8\n");
    CHECK(delay_waited(&d, &h, &g) == 3000);
    put("own/slot0.0/cgroup.threads", "");
    CHECK(delay_waited(&d, &h, &g) == 0);
    remove_folders(&h, &d);
}

static void a_quota_holds_back_in_either_version(void)
{
    struct cgroup_host h;
    struct delay_host d, opened;

    make_folders(&h, &d, 2);
    put("parent/cpu.max", "150000 100000\n");
    put("parent/cpu.stat", "usage_usec 9\nnr_throttled 2\nthrottled_usec 4500\n");
    delay_open(&opened, &h);
    CHECK(delay_throttled(&opened) == 4500);
    close(opened.processes);
    close(opened.throttle);
    remove_folders(&h, &d);

    make_folders(&h, &d, 1);
    put("parent/cpu.cfs_quota_us", "150000\n");
    put("parent/cpu.stat", "nr_periods 1\nnr_throttled 1\nthrottled_time 4500000\n");
    delay_open(&opened, &h);
    CHECK(delay_throttled(&opened) == 4500);
    close(opened.processes);
    close(opened.throttle);
    remove_folders(&h, &d);
}

static void without_a_quota_nothing_is_read(void)
{
    static const char *const unlimited[] = {"max 100000\n", "-1\n", ""};
    static const char *const file[] = {"parent/cpu.max", "parent/cpu.cfs_quota_us", "parent/cpu.max"};
    struct cgroup_host h;
    struct delay_host d, opened;

    for (int i = 0; i < 3; i++) {
        make_folders(&h, &d, i == 1 ? 1 : 2);
        put(file[i], unlimited[i]);
        put("parent/cpu.stat", "throttled_usec 4500\n");
        delay_open(&opened, &h);
        CHECK(opened.throttle == -1 && delay_throttled(&opened) == 0);
        close(opened.processes);
        remove_folders(&h, &d);
    }
}

void test_delay(void)
{
    what_every_task_waited_is_added_up();
    a_quota_holds_back_in_either_version();
    without_a_quota_nothing_is_read();
}
