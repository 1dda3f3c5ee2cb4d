/* System calls that a C library may not wrap yet, and the constants they take. */
#ifndef SENSEI_KERNEL_H
#define SENSEI_KERNEL_H

#include <fcntl.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_open_tree
#define SYS_open_tree 428
#define SYS_move_mount 429
#define SYS_fsopen 430
#define SYS_fsconfig 431
#define SYS_fsmount 432
#define SYS_fspick 433
#endif
#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#ifndef SYS_mount_setattr
#define SYS_mount_setattr 442
#endif

#define K_OPEN_TREE_CLONE 1U
#define K_AT_RECURSIVE 0x8000U
#define K_MOVE_MOUNT_F_EMPTY_PATH 4U
#define K_MOUNT_ATTR_RDONLY 1U
#define K_MOUNT_ATTR_NOSUID 2U
#define K_MOUNT_ATTR_NODEV 4U
#define K_FSPICK_CLOEXEC 1U
#define K_FSPICK_EMPTY_PATH 8U
#define K_FSCONFIG_SET_STRING 1U
#define K_FSCONFIG_CMD_RECONFIGURE 7U

struct k_mount_attr {
    uint64_t set, clear, propagation, userns_fd;
};

static inline int k_open_tree(int dir, const char *path, unsigned flags)
{
    return (int)syscall(SYS_open_tree, dir, path, flags);
}

static inline int k_move_mount(int from, const char *to)
{
    return (int)syscall(SYS_move_mount, from, "", AT_FDCWD, to, K_MOVE_MOUNT_F_EMPTY_PATH);
}

static inline int k_mount_setattr(int fd, const struct k_mount_attr *attr)
{
    return (int)syscall(SYS_mount_setattr, fd, "", AT_EMPTY_PATH | K_AT_RECURSIVE, attr, sizeof *attr);
}

static inline int k_fspick(int fd)
{
    return (int)syscall(SYS_fspick, fd, "", K_FSPICK_CLOEXEC | K_FSPICK_EMPTY_PATH);
}

static inline int k_fsconfig(int fd, unsigned command, const char *key, const char *value)
{
    return (int)syscall(SYS_fsconfig, fd, command, key, value, 0);
}

static inline int k_close_range(unsigned first, unsigned last)
{
    return (int)syscall(SYS_close_range, first, last, 0);
}

#endif
