#include "view.h"

#include "kernel.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "hooks.h"
#include "spare.h"
#include "view_etc.h"
#include "zygote.h"

#define STAGE "/tmp" /* any folder that exists everywhere; sources below it are opened before it is covered */

enum { MAX_SOURCES = MAX_BINDS + 64 };

struct source {
    char path[512];
    int fd;
    int is_dir;
};

static struct source sources[MAX_SOURCES];
static int source_count;

static int fail(char *why, size_t size, const char *step, const char *path)
{
    snprintf(why, size, "%s %s: %s", step, path, strerror(errno));
    return -1;
}

static int add_tree(const char *path, const char *place, uint64_t attributes)
{
    struct stat st;
    if (source_count == MAX_SOURCES || stat(path, &st) < 0) {
        return -1;
    }
    int fd = k_open_tree(AT_FDCWD, path, K_OPEN_TREE_CLONE | O_CLOEXEC | K_AT_RECURSIVE);
    struct k_mount_attr attr = {.set = attributes};
    if (fd < 0 || k_mount_setattr(fd, &attr) < 0) {
        return -1;
    }
    struct source *s = &sources[source_count++];
    snprintf(s->path, sizeof s->path, "%s", place);
    s->fd = fd;
    s->is_dir = S_ISDIR(st.st_mode);
    return 0;
}

static int add_source_as(const struct options *o, const char *path, const char *place)
{
    uint64_t flags = guarded(o, GUARD_MOUNT_FLAGS) ? K_MOUNT_ATTR_NOSUID | K_MOUNT_ATTR_NODEV : 0;
    return add_tree(path, place, flags | (guarded(o, GUARD_READ_ONLY) ? K_MOUNT_ATTR_RDONLY : 0));
}

static int add_source(const struct options *o, const char *path)
{
    return add_source_as(o, path, path);
}

/* A folder, or folder:place; a place of its own stays visible when the folder lies below /tmp, which every box covers. */
static int add_bind(const struct options *o, const char *bind)
{
    char path[512];
    const char *place = strstr(bind, ":/");
    if (place == NULL) {
        return add_source(o, bind);
    }
    snprintf(path, sizeof path, "%.*s", (int)(place - bind), bind);
    return add_source_as(o, path, place + 1);
}

static int everybody_may_enter(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && (st.st_mode & S_IXOTH) != 0;
}

/* Without the guard a program sees the whole host, under the same names; toolchains are then shown on top of it. */
static void add_whole_host(const struct options *o)
{
    DIR *dir = opendir("/");
    for (struct dirent *e = dir == NULL ? NULL : readdir(dir); e != NULL; e = readdir(dir)) {
        char path[300];
        snprintf(path, sizeof path, "/%s", e->d_name);
        if (e->d_type == DT_DIR && strchr(".", e->d_name[0]) == NULL && strcmp(path, "/proc") != 0 &&
            strcmp(path, "/dev") != 0 && strcmp(path, STAGE) != 0 && strcmp(path, "/usr") != 0 &&
            everybody_may_enter(path)) {
            add_source(o, path);
        }
    }
    if (dir != NULL) {
        closedir(dir);
    }
}

static int collect_sources(const struct options *o, char *why, size_t size)
{
    if (add_source(o, "/usr") < 0) {
        return fail(why, size, "opening", "/usr");
    }
    if (!guarded(o, GUARD_VIEW)) {
        add_whole_host(o);
    }
    for (int i = 0; i < o->binds; i++) {
        int shown = strncmp(o->bind[i], "/usr", 4) == 0 && strchr("/", o->bind[i][4]) != NULL && strstr(o->bind[i], ":/") == NULL;
        if (!shown && add_bind(o, o->bind[i]) < 0) {
            return fail(why, size, "opening", o->bind[i]);
        }
    }
    return 0;
}

/* /bin, /lib and the like are links into /usr nowadays; where they are folders they are shown as such. */
static void add_system_folders(const struct options *o)
{
    static const char *const folders[] = {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"};
    for (unsigned i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char target[256], link[300];
        ssize_t n = readlink(folders[i], target, sizeof target - 1);
        if (n > 0) {
            target[n] = 0;
            snprintf(link, sizeof link, STAGE "%s", folders[i]);
            etc_note_link(link, target);
        } else {
            add_source(o, folders[i]);
        }
    }
}

static const struct {
    const char *path;
    unsigned minor;
} devices[] = {{"/dev/null", 3}, {"/dev/zero", 5}, {"/dev/full", 7}, {"/dev/random", 8}, {"/dev/urandom", 9}};

enum { DEVICES = sizeof devices / sizeof devices[0] };

/*
 * Device nodes cannot be made in a user namespace, so the host's are shown. A fresh /proc may only be mounted where one can
 * be seen already; every box covers this one with its own.
 */
static int borrow_from_host(unsigned modes, char *why, size_t size)
{
    for (int i = 0; i < DEVICES && (modes & MODE_USER_NAMESPACE) != 0; i++) {
        if (add_tree(devices[i].path, devices[i].path, K_MOUNT_ATTR_NOSUID) < 0) {
            return fail(why, size, "opening", devices[i].path);
        }
    }
    if (modes != 0 && add_tree("/proc", "/proc", K_MOUNT_ATTR_NOSUID | K_MOUNT_ATTR_NODEV) < 0) {
        return fail(why, size, "opening", "/proc");
    }
    return 0;
}

static int make_parents(char *path, int is_dir)
{
    for (char *slash = strchr(path + strlen(STAGE) + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        int made = mkdir(path, 0755);
        *slash = '/';
        if (made < 0 && errno != EEXIST) {
            return -1;
        }
    }
    int fd = is_dir ? mkdir(path, 0755) : open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (!is_dir && fd >= 0) {
        close(fd);
    }
    return fd < 0 && errno != EEXIST ? -1 : 0;
}

static int attach_sources(char *why, size_t size)
{
    for (int i = 0; i < source_count; i++) {
        char target[600];
        int length = snprintf(target, sizeof target, STAGE "%s", sources[i].path);
        if (length >= (int)sizeof target || make_parents(target, sources[i].is_dir) < 0 || k_move_mount(sources[i].fd, target) < 0) {
            return fail(why, size, "attaching", sources[i].path);
        }
        close(sources[i].fd);
    }
    return 0;
}

static void make_devices(unsigned modes)
{
    mkdir(STAGE "/dev", 0755);
    for (int i = 0; i < DEVICES && (modes & MODE_USER_NAMESPACE) == 0; i++) {
        char path[64];
        snprintf(path, sizeof path, STAGE "%s", devices[i].path);
        mknod(path, S_IFCHR | 0666, makedev(1, devices[i].minor));
        chmod(path, 0666);
    }
    symlink("/proc/self/fd", STAGE "/dev/fd");
    symlink("/proc/self/fd/0", STAGE "/dev/stdin");
    symlink("/proc/self/fd/1", STAGE "/dev/stdout");
    symlink("/proc/self/fd/2", STAGE "/dev/stderr");
}

static void make_folders(void)
{
    static const char *const folders[] = {STAGE "/proc", STAGE "/box", STAGE "/tmp", STAGE "/dev/shm", STAGE "/.work"};
    for (unsigned i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        mkdir(folders[i], 0755);
    }
}

/* A forked interpreter opens its program while nobody has written one yet: an empty file stands in for it. */
static int furnish_interpreters(const struct options *o, char *why, size_t size)
{
    char path[600];
    if (o->forked.words > 0) {
        int length = snprintf(path, sizeof path, STAGE "/box/%s", o->forked.word[o->forked.words - 1]);
        if (length >= (int)sizeof path || make_parents(path, 0) < 0 || hook_write_forked(STAGE ZYGOTE_HOOK) < 0) {
            return fail(why, size, "making", "what the waiting interpreter needs");
        }
    }
    return o->spares == 0 || hook_write_spare(STAGE SPARE_LIBRARY) == 0 ? 0 : fail(why, size, "making", STAGE SPARE_LIBRARY);
}

static int leave_old_root(char *why, size_t size)
{
    if (chdir(STAGE) < 0 || syscall(SYS_pivot_root, ".", ".") < 0 || umount2(".", MNT_DETACH) < 0 || chdir("/") < 0) {
        return fail(why, size, "changing to", "the new root");
    }
    if (mount(NULL, "/", NULL, MS_REMOUNT | MS_RDONLY | MS_NOSUID, NULL) < 0) {
        return fail(why, size, "sealing", "the new root");
    }
    return 0;
}

int view_enter(const struct options *o, unsigned modes, char *why, size_t size)
{
    if (unshare(CLONE_NEWNS) < 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0) {
        return fail(why, size, "making", "a mount namespace");
    }
    if (collect_sources(o, why, size) < 0 || borrow_from_host(modes, why, size) < 0) {
        return -1;
    }
    add_system_folders(o);
    int whole_etc = !guarded(o, GUARD_VIEW);
    if (!whole_etc) {
        etc_read(o);
    }
    if (mount("root", STAGE, "tmpfs", MS_NOSUID, "mode=0755,size=16m") < 0) {
        return fail(why, size, "mounting", "the new root");
    }
    etc_write_links();
    if (attach_sources(why, size) < 0 || (!whole_etc && etc_write(STAGE "/etc", o) < 0)) {
        return -1;
    }
    make_devices(modes);
    make_folders();
    if (furnish_interpreters(o, why, size) < 0) {
        return -1;
    }
    if (!guarded(o, GUARD_SINGLE_USE) && mount("kept", STAGE "/.work", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755") < 0) {
        return fail(why, size, "mounting", "the folder that is kept");
    }
    return leave_old_root(why, size);
}
