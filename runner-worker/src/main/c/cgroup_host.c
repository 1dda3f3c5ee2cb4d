#include "cgroup.h"
#include "cgroup_find.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TEXT = 65536, PATH = 1024 };

static const char *const v1_names[CONTROLLERS] = {"memory", "pids", "cpuacct"};
static const char *const v2_names[CONTROLLERS] = {"memory", "pids", "cpu"};

static void slurp(int dir, const char *path, char *text, size_t size)
{
    size_t length = 0;
    int fd = openat(dir, path, O_RDONLY | O_CLOEXEC);
    while (fd >= 0 && length < size - 1) {
        ssize_t n = read(fd, text + length, size - 1 - length);
        if (n <= 0) {
            break;
        }
        length += (size_t)n;
    }
    text[length] = 0;
    if (fd >= 0) {
        close(fd);
    }
}

static int has_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        if ((at == text || at[-1] == ' ') && strchr(" \n", at[length]) != NULL) {
            return 1;
        }
    }
    return 0;
}

static int add_tree(struct cgroup_host *h, int version, int parent)
{
    struct stat a, b;
    for (int i = 0; i < h->trees; i++) {
        if (fstat(parent, &a) == 0 && fstat(h->tree[i].parent, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino) {
            close(parent);
            return i; /* two controllers in one hierarchy */
        }
    }
    cgroup_sweep(parent);
    if (mkdirat(parent, h->name, 0755) < 0 && errno != EEXIST) {
        close(parent);
        return -1;
    }
    int own = openat(parent, h->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    h->tree[h->trees] = (struct cgroup_tree){version, parent, own};
    return h->trees++;
}

static void find_v1(struct cgroup_host *h, const char *groups, const char *mounts)
{
    for (int c = 0; c < CONTROLLERS; c++) {
        char path[PATH];
        size_t mount;
        if (cgroup_path(groups, mounts, v1_names[c], path, sizeof path, &mount) == 0) {
            int parent = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            h->tree_of[c] = parent < 0 ? -1 : add_tree(h, 1, parent);
        }
    }
}

/*
 * Version 2 lets controllers act only in groups whose ancestors hand them down, and no group that hands down may hold
 * processes itself (its root excepted). So: the nearest ancestor that already hands down what is missing; failing
 * that, our own group after its processes have moved into a leaf, which is what a container's root needs.
 */
static int hands_down(int dir, const struct cgroup_host *h)
{
    char text[1024];
    slurp(dir, "cgroup.subtree_control", text, sizeof text);
    for (int c = 0; c < CONTROLLERS; c++) {
        if (h->tree_of[c] < 0 && !has_word(text, v2_names[c])) {
            return 0;
        }
    }
    return 1;
}

static int write_text(int dir, const char *file, const char *text)
{
    int fd = openat(dir, file, O_WRONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : write(fd, text, strlen(text));
    if (fd >= 0) {
        close(fd);
    }
    return n < 0 ? -1 : 0;
}

static void clear_for_children(int dir)
{
    char text[TEXT], line[32];
    long pid;
    mkdirat(dir, "sensei-runner", 0755);
    slurp(dir, "cgroup.procs", text, sizeof text);
    for (char *at = text; sscanf(at, "%ld", &pid) == 1; at = strchr(at, '\n') + 1) {
        snprintf(line, sizeof line, "%ld", pid);
        write_text(dir, "sensei-runner/cgroup.procs", line);
    }
}

static int enable(int dir, struct cgroup_host *h)
{
    char wanted[64];
    for (int c = 0; c < CONTROLLERS; c++) {
        snprintf(wanted, sizeof wanted, "+%s", v2_names[c]);
        if (h->tree_of[c] < 0 && write_text(dir, "cgroup.subtree_control", wanted) < 0 && errno == EBUSY) {
            clear_for_children(dir);
            write_text(dir, "cgroup.subtree_control", wanted);
        }
    }
    return hands_down(dir, h);
}

static void adopt(struct cgroup_host *h, int parent)
{
    char text[1024];
    slurp(parent, "cgroup.subtree_control", text, sizeof text);
    int tree = add_tree(h, 2, parent);
    if (tree < 0) {
        return;
    }
    for (int c = 0; c < CONTROLLERS; c++) {
        char wanted[64];
        snprintf(wanted, sizeof wanted, "+%s", v2_names[c]);
        if (h->tree_of[c] < 0 && has_word(text, v2_names[c]) &&
            write_text(h->tree[tree].own, "cgroup.subtree_control", wanted) == 0) {
            h->tree_of[c] = tree;
        }
    }
}

static void find_v2(struct cgroup_host *h, const char *groups, const char *mounts)
{
    char path[PATH], own[PATH];
    size_t mount;
    if (cgroup_path(groups, mounts, "", own, sizeof own, &mount) < 0) {
        return;
    }
    memcpy(path, own, sizeof path);
    for (;;) {
        int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (dir >= 0 && hands_down(dir, h)) {
            adopt(h, dir);
            return;
        }
        if (dir >= 0) {
            close(dir);
        }
        char *slash = strrchr(path, '/');
        if (slash == NULL || strlen(path) <= mount) {
            break;
        }
        *slash = 0;
    }
    int dir = open(own, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir >= 0 && enable(dir, h)) {
        adopt(h, dir);
    } else if (dir >= 0) {
        close(dir);
    }
}

void cgroup_host_open(struct cgroup_host *h)
{
    static char groups[TEXT], mounts[TEXT];
    *h = (struct cgroup_host){.tree_of = {-1, -1, -1}};
    cgroup_own_name(h->name, sizeof h->name);
    slurp(AT_FDCWD, "/proc/self/cgroup", groups, sizeof groups);
    slurp(AT_FDCWD, "/proc/self/mountinfo", mounts, sizeof mounts);
    find_v1(h, groups, mounts);
    if (h->tree_of[0] < 0 || h->tree_of[1] < 0 || h->tree_of[2] < 0) {
        find_v2(h, groups, mounts);
    }
}

void cgroup_host_close(struct cgroup_host *h)
{
    for (int i = 0; i < h->trees; i++) {
        close(h->tree[i].own);
        cgroup_remove(h->tree[i].parent, h->name);
    }
    h->trees = 0;
}
