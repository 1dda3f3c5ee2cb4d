#include "userns.h"

#include "bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int userns_needless(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2] = {{0}, {0}};
    return geteuid() == 0 && syscall(SYS_capget, &header, data) == 0 && (data[0].effective >> CAP_SYS_ADMIN & 1U) != 0;
}

static int write_text(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    int failed = fd < 0 || write_all(fd, text, strlen(text)) < 0;
    int reason = errno;
    if (fd >= 0) {
        close(fd);
    }
    errno = reason;
    return failed ? -1 : 0;
}

static int map(const char *path, unsigned inside, unsigned outside)
{
    char text[64];
    snprintf(text, sizeof text, "%u %u 1", inside, outside);
    return write_text(path, text);
}

/* One user and one group are all that a process may map by itself, and it has to give up changing its groups for it. */
int userns_enter(uid_t inside)
{
    uid_t user = geteuid();
    gid_t group = getegid();
    if (unshare(CLONE_NEWUSER) < 0 || write_text("/proc/self/setgroups", "deny") < 0 ||
        map("/proc/self/uid_map", inside, user) < 0 || map("/proc/self/gid_map", inside, group) < 0) {
        return -1;
    }
    return 0;
}

static int is_setting(const char *path, const char *value)
{
    char text[32];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0) {
        close(fd);
    }
    text[n < 0 ? 0 : n] = 0;
    return n > 0 && strncmp(text, value, strlen(value)) == 0 && text[strlen(value)] == '\n';
}

void userns_explain(char *why, size_t size)
{
    const char *reason = strerror(errno);
    const char *setting = "";
    if (is_setting("/proc/sys/user/max_user_namespaces", "0")) {
        setting = "; the machine allows none: sysctl user.max_user_namespaces=10000";
    } else if (is_setting("/proc/sys/kernel/unprivileged_userns_clone", "0")) {
        setting = "; the machine keeps them for root: sysctl kernel.unprivileged_userns_clone=1";
    } else if (is_setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1")) {
        setting = "; AppArmor keeps them for root: sysctl kernel.apparmor_restrict_unprivileged_userns=0";
    }
    snprintf(why, size, "without root, sandboxes need user namespaces, and those cannot be had: %s%s", reason, setting);
}
