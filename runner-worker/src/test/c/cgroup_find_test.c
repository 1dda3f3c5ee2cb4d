#include "check.h"

#include <string.h>

#include "cgroup_find.h"

static const char v1_groups[] = "9:name=systemd:/\n4:memory:/jobs/a\n2:cpu,cpuacct:/jobs\n0::/unified/x\n";
static const char v1_mounts[] =
    "31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n"
    "32 31 0:29 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory\n"
    "33 31 0:30 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct\n"
    "34 31 0:31 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw\n";

static int leads_to(const char *groups, const char *mounts, const char *controller, const char *expected)
{
    char path[256] = "";
    size_t mount;
    return cgroup_path(groups, mounts, controller, path, sizeof path, &mount) == 0 && strcmp(path, expected) == 0;
}

static void each_controller_has_a_path_of_its_own(void)
{
    char path[256];
    size_t mount;

    CHECK(leads_to(v1_groups, v1_mounts, "memory", "/sys/fs/cgroup/memory/jobs/a"));
    CHECK(leads_to(v1_groups, v1_mounts, "cpuacct", "/sys/fs/cgroup/cpu,cpuacct/jobs"));
    CHECK(leads_to(v1_groups, v1_mounts, "", "/sys/fs/cgroup/unified/unified/x"));
    CHECK(cgroup_path(v1_groups, v1_mounts, "pids", path, sizeof path, &mount) == -1);
    CHECK(cgroup_path(v1_groups, v1_mounts, "acct", path, sizeof path, &mount) == -1);
    CHECK(cgroup_path("", "", "memory", path, sizeof path, &mount) == -1);
}

static void the_root_group_is_the_mount_point(void)
{
    CHECK(leads_to("0::/\n", "30 1 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n", "", "/sys/fs/cgroup"));
}

static void a_container_that_sees_a_part_of_the_tree_is_understood(void)
{
    const char *mounts = "30 1 0:26 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n";

    CHECK(leads_to("4:memory:/docker/abc\n", mounts, "memory", "/sys/fs/cgroup/memory"));
    CHECK(leads_to("4:memory:/docker/abc/in\n", mounts, "memory", "/sys/fs/cgroup/memory/in"));
    CHECK(leads_to("4:memory:/docker/abcd\n", mounts, "memory", "/sys/fs/cgroup/memory"));
    CHECK(leads_to("4:memory:/elsewhere\n", mounts, "memory", "/sys/fs/cgroup/memory"));
}

void test_cgroup_find(void)
{
    each_controller_has_a_path_of_its_own();
    the_root_group_is_the_mount_point();
    a_container_that_sees_a_part_of_the_tree_is_understood();
}
