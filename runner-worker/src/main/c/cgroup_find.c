#include "cgroup_find.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Whether `word` is one of the words in the comma list that ends before `end`. */
static int lists(const char *list, const char *end, const char *word)
{
    size_t length = strlen(word);
    while (list < end) {
        const char *stop = list;
        while (stop < end && *stop != ',') {
            stop++;
        }
        if ((size_t)(stop - list) == length && strncmp(list, word, length) == 0) {
            return 1;
        }
        list = stop + 1;
    }
    return 0;
}

/* The path in a line "id:controllers:path" of /proc/self/cgroup. */
static int group_of(const char *groups, const char *controller, char *path, size_t size)
{
    for (const char *line = groups; line != NULL && *line != 0; line = strchr(line, '\n')) {
        line += *line == '\n';
        const char *names = strchr(line, ':');
        const char *group = names == NULL ? NULL : strchr(names + 1, ':');
        if (group == NULL) {
            return -1;
        }
        int matches = controller[0] == 0 ? group == names + 1 : lists(names + 1, group, controller);
        if (matches) {
            size_t length = strcspn(group + 1, "\n");
            if (length >= size) {
                return -1;
            }
            memcpy(path, group + 1, length);
            path[length] = 0;
            return 0;
        }
    }
    return -1;
}

struct mount_line {
    char root[512], point[512], type[32], options[512];
};

static int mount_of(const char *mounts, const char *controller, struct mount_line *m)
{
    for (const char *line = mounts; line != NULL && *line != 0; line = strchr(line, '\n')) {
        line += *line == '\n';
        const char *rest = strstr(line, " - ");
        if (rest == NULL || sscanf(line, "%*s %*s %*s %511s %511s", m->root, m->point) != 2 ||
            sscanf(rest, " - %31s %*s %511s", m->type, m->options) != 2) {
            continue;
        }
        int matches = controller[0] == 0 ? strcmp(m->type, "cgroup2") == 0
                                         : strcmp(m->type, "cgroup") == 0 &&
                                               lists(m->options, m->options + strlen(m->options), controller);
        if (matches) {
            return 0;
        }
    }
    return -1;
}

int cgroup_path(const char *groups, const char *mounts, const char *controller, char *path, size_t size, size_t *mount)
{
    char group[512];
    struct mount_line m;
    if (group_of(groups, controller, group, sizeof group) < 0 || mount_of(mounts, controller, &m) < 0) {
        return -1;
    }
    /* In a container the mount may show only a part of the tree, or the path may lie outside of what it shows. */
    size_t shown = strcmp(m.root, "/") == 0 ? 0 : strlen(m.root);
    int inside = strncmp(group, m.root, shown) == 0 && (group[shown] == '/' || group[shown] == 0);
    const char *rest = inside && strncmp(group, "/..", 3) != 0 ? group + shown : "";
    int n = snprintf(path, size, "%s%s", m.point, strcmp(rest, "/") == 0 ? "" : rest);
    *mount = strlen(m.point);
    return n > 0 && (size_t)n < size ? 0 : -1;
}

static void remove_children(int parent, const char *name)
{
    int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (dir == NULL) {
        if (fd >= 0) {
            close(fd);
        }
        return;
    }
    for (struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        if (e->d_type == DT_DIR && e->d_name[0] != '.') {
            cgroup_remove(dirfd(dir), e->d_name);
        }
    }
    closedir(dir);
}

void cgroup_remove(int parent, const char *name)
{
    struct timespec pause = {.tv_nsec = 1000000};
    for (int tries = 0; tries < 200; tries++) {
        if (unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT || errno == EACCES || errno == EPERM) {
            return;
        }
        if (tries == 0) {
            remove_children(parent, name);
        } else {
            nanosleep(&pause, NULL);
        }
    }
}

/* When the process started, in clock ticks since boot; 0 when there is none. Field 22, after the name in brackets. */
static unsigned long long start_of(long pid)
{
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%ld/stat", pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return 0;
    }
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    text[n < 0 ? 0 : n] = 0;
    char *at = strrchr(text, ')');
    for (int field = 2; at != NULL && field < 22; field++) {
        at = strchr(at + 1, ' ');
    }
    return at == NULL ? 0 : strtoull(at + 1, NULL, 10);
}

void cgroup_own_name(char *name, size_t size)
{
    snprintf(name, size, "sensei.%ld.%llu", (long)getpid(), start_of(getpid()));
}

void cgroup_sweep(int parent)
{
    int fd = openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (dir == NULL) {
        return;
    }
    for (struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        long pid;
        unsigned long long start;
        int end = 0;
        if (sscanf(e->d_name, "sensei.%ld.%llu%n", &pid, &start, &end) == 2 && e->d_name[end] == 0 &&
            start_of(pid) != start) {
            cgroup_remove(parent, e->d_name);
        }
    }
    closedir(dir);
}
