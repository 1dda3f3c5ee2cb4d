#include "view_etc.h"

#include "bytes.h"
#include "kernel.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_LINKS = 8, MAX_COPIES = 2, MAX_FOLDERS = 8, MAX_COPY = 1 << 20 };

static struct {
    char link[300], target[256];
} links[MAX_LINKS];
static int link_count;

static struct {
    const char *name;
    char *content;
    size_t length;
} copies[MAX_COPIES] = {{"ld.so.cache", NULL, 0}, {"localtime", NULL, 0}};

static struct {
    char name[256];
    int fd;
} folders[MAX_FOLDERS];
static int folder_count;

void etc_note_link(const char *link, const char *target)
{
    if (link_count < MAX_LINKS) {
        snprintf(links[link_count].link, sizeof links[0].link, "%s", link);
        snprintf(links[link_count].target, sizeof links[0].target, "%s", target);
        link_count++;
    }
}

void etc_write_links(void)
{
    for (int i = 0; i < link_count; i++) {
        symlink(links[i].target, links[i].link);
    }
}

static void copy_file(int index)
{
    char path[64];
    struct stat st;
    snprintf(path, sizeof path, "/etc/%s", copies[index].name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return;
    }
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size <= MAX_COPY) {
        char *content = malloc((size_t)st.st_size + 1);
        if (content != NULL && read_all(fd, content, (size_t)st.st_size) == 0) {
            copies[index].content = content;
            copies[index].length = (size_t)st.st_size;
        } else {
            free(content);
        }
    }
    close(fd);
}

/* Debian's Java, its Mono and its alternatives keep their configuration in folders of /etc that hold no secrets. */
static int wanted_folder(const char *name)
{
    return strcmp(name, "alternatives") == 0 || strcmp(name, "mono") == 0 || strncmp(name, "java", 4) == 0;
}

static void open_folder(const struct options *o, const char *name)
{
    char path[300];
    snprintf(path, sizeof path, "/etc/%s", name);
    int fd = k_open_tree(AT_FDCWD, path, K_OPEN_TREE_CLONE | O_CLOEXEC | K_AT_RECURSIVE);
    struct k_mount_attr attr = {.set = K_MOUNT_ATTR_NOSUID | K_MOUNT_ATTR_NODEV};
    attr.set |= guarded(o, GUARD_READ_ONLY) ? K_MOUNT_ATTR_RDONLY : 0;
    if (fd >= 0 && k_mount_setattr(fd, &attr) == 0) {
        snprintf(folders[folder_count].name, sizeof folders[0].name, "%s", name);
        folders[folder_count++].fd = fd;
    }
}

void etc_read(const struct options *o)
{
    for (int i = 0; i < MAX_COPIES; i++) {
        copy_file(i);
    }
    DIR *dir = opendir("/etc");
    for (struct dirent *e = dir == NULL ? NULL : readdir(dir); e != NULL; e = readdir(dir)) {
        if (e->d_type == DT_DIR && wanted_folder(e->d_name) && folder_count < MAX_FOLDERS) {
            open_folder(o, e->d_name);
        }
    }
    if (dir != NULL) {
        closedir(dir);
    }
}

static int write_file(const char *etc, const char *name, const char *content, size_t length)
{
    char path[300];
    snprintf(path, sizeof path, "%s/%s", etc, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    int failed = fd < 0 || write_all(fd, content, length) < 0;
    if (fd >= 0) {
        close(fd);
    }
    return failed ? -1 : 0;
}

static int write_users(const char *etc, const struct options *o)
{
    static char text[(MAX_SLOTS + MAX_SPARES) * 64 + 128];
    /* An interpreter that is to wait is started as root, and remembers a home that then is its program's. */
    size_t at = (size_t)snprintf(text, sizeof text, "root:x:0:0:root:/box:/bin/false\n");
    for (int i = 0; i < all_slots(o); i++) {
        unsigned id = (unsigned)o->first_uid + (unsigned)i;
        at += (size_t)snprintf(text + at, sizeof text - at, "learner%d:x:%u:%u::/box:/bin/sh\n", i, id, id);
    }
    return write_file(etc, "passwd", text, at);
}

int etc_write(const char *etc, const struct options *o)
{
    static const char group[] = "root:x:0:\n";
    static const char hosts[] = "127.0.0.1 localhost\n";
    static const char names[] = "passwd: files\ngroup: files\nhosts: files\n";
    mkdir(etc, 0755);
    for (int i = 0; i < MAX_COPIES; i++) {
        if (copies[i].content != NULL) {
            write_file(etc, copies[i].name, copies[i].content, copies[i].length);
            free(copies[i].content);
            copies[i].content = NULL;
        }
    }
    for (int i = 0; i < folder_count; i++) {
        char path[600];
        int length = snprintf(path, sizeof path, "%s/%s", etc, folders[i].name);
        if (length < (int)sizeof path && mkdir(path, 0755) == 0) {
            k_move_mount(folders[i].fd, path);
        }
        close(folders[i].fd);
    }
    return write_users(etc, o) | write_file(etc, "group", group, sizeof group - 1) |
           write_file(etc, "hosts", hosts, sizeof hosts - 1) | write_file(etc, "nsswitch.conf", names, sizeof names - 1);
}
