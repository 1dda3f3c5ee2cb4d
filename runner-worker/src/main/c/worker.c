#include "box.h"

#include "bytes.h"
#include "job.h"
#include "kernel.h"
#include "seccomp.h"
#include "userns.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* What one process may reserve beyond twice its memory, and for each thread's stack: see limits_of. */
static const rlim_t SPARE_DATA = 512ULL << 20, STACK = 8ULL << 20;

static void limit(int what, rlim_t soft, rlim_t hard)
{
    struct rlimit value = {soft, hard};
    setrlimit((__rlimit_resource_t)what, &value);
}

static void standing_limits(void)
{
    limit(RLIMIT_CORE, 1, 1); /* 1 also stops dumps that are piped to a handler, which 0 does not */
    limit(RLIMIT_NOFILE, 1024, 1024);
    limit(RLIMIT_MEMLOCK, 65536, 65536);
    limit(RLIMIT_MSGQUEUE, 0, 0);
    limit(RLIMIT_NICE, 0, 0);
    limit(RLIMIT_RTPRIO, 0, 0);
}

/*
 * Soft and hard differ by a second: were they equal, the end would be a SIGKILL that looks like any other. What is only
 * sampled is bounded for each process besides, far enough from the limit not to be in the way of runtimes that reserve
 * more than they use.
 */
static void limits_of(const struct box_plan *p, const struct job *j)
{
    rlim_t seconds = (rlim_t)(j->cpu_micros / 1000000 + 2);
    limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_FSIZE, j->file_bytes, j->file_bytes);
    if ((p->modes & MODE_COUNTED_PROCESSES) != 0 && guarded(p->options, GUARD_PIDS) && j->processes > 0) {
        limit(RLIMIT_NPROC, j->processes, j->processes);
    }
    if ((p->modes & MODE_SAMPLED_MEMORY) != 0 && guarded(p->options, GUARD_MEMORY) && j->memory_bytes > 0) {
        rlim_t most = 2 * j->memory_bytes + j->processes * STACK + SPARE_DATA;
        limit(RLIMIT_DATA, most, most);
    }
}

static void drop_capabilities(int control)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[2] = {{0}, {0}};
    if (syscall(SYS_capset, &header, none) < 0) {
        box_fail(control, "dropping capabilities");
    }
}

/* The map is written through /proc/self, which is closed to processes that may not be looked into. */
static void become_user(const struct box_plan *p)
{
    int failed;
    if ((p->modes & MODE_USER_NAMESPACE) != 0) {
        prctl(PR_SET_DUMPABLE, 1);
        failed = userns_enter(p->uid);
        prctl(PR_SET_DUMPABLE, 0);
    } else {
        failed = setgroups(0, NULL) < 0 || setresgid(p->uid, p->uid, p->uid) < 0 || setresuid(p->uid, p->uid, p->uid) < 0;
    }
    if (failed) {
        box_fail(p->control, "changing to the slot's user");
    }
}

static void become_nobody(const struct box_plan *p)
{
    int caps = guarded(p->options, GUARD_CAPS);
    if (guarded(p->options, GUARD_OWN_UID) && (p->modes & MODE_USER_NAMESPACE) != 0) {
        become_user(p); /* in there one has every capability at first, so before they are dropped */
    }
    for (int cap = 0; caps && prctl(PR_CAPBSET_READ, cap, 0, 0, 0) >= 0; cap++) {
        prctl(PR_CAPBSET_DROP, cap, 0, 0, 0);
    }
    if (guarded(p->options, GUARD_OWN_UID) && (p->modes & MODE_USER_NAMESPACE) == 0) {
        become_user(p);
    }
    if (caps) {
        drop_capabilities(p->control);
    }
    if (guarded(p->options, GUARD_NO_NEW_PRIVS) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) {
        box_fail(p->control, "giving up new privileges");
    }
}

void worker_announce(const struct box_plan *p, int work, int listener)
{
    int proc = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (proc < 0) {
        box_fail(p->control, "opening /proc");
    }
    int descriptors[BOX_DESCRIPTORS] = {work, proc, listener};
    size_t size = sizeof(int) * (listener < 0 ? 2 : 3);
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int) * BOX_DESCRIPTORS)];
    } ancillary;
    uint8_t word[9] = {BOX_READY};
    struct rusage used = {0};
    getrusage(RUSAGE_SELF, &used);
    put_u64(word + 1, (uint64_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000 +
                          (uint64_t)(used.ru_utime.tv_usec + used.ru_stime.tv_usec));
    struct iovec io = {word, sizeof word};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary,
                             .msg_controllen = CMSG_SPACE(size)};
    memset(&ancillary, 0, sizeof ancillary);
    struct cmsghdr *c = &ancillary.header;
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(c), descriptors, size);
    if (sendmsg(p->control, &message, MSG_NOSIGNAL) != sizeof word) {
        _exit(127);
    }
    close(proc);
}

static int is_sealed(int fd)
{
    return fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) == 0;
}

/* A sealed file in memory; or where memory is sampled one among the program's own, since those can be counted. */
static int keep_input(const struct box_plan *p, const struct job *j)
{
    int counted = (p->modes & MODE_SAMPLED_MEMORY) != 0;
    int fd = counted ? open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0400) : memfd_create("stdin", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd >= 0 && (write_all(fd, j->input, j->input_length) < 0 || lseek(fd, 0, SEEK_SET) < 0 || (!counted && !is_sealed(fd)))) {
        close(fd);
        return -1;
    }
    return fd;
}

static void open_input(const struct box_plan *p, const struct job *j)
{
    int fd = j->open_input >= 0       ? j->open_input
             : j->input_length == 0 ? open("/dev/null", O_RDONLY | O_CLOEXEC)
                                    : keep_input(p, j);
    if (fd < 0) {
        box_fail(p->control, "preparing stdin");
    }
    dup2(fd, 0);
    close(fd);
}

void worker_furnish(const struct box_plan *p, const struct job *j)
{
    sigset_t none;
    const char *failed = job_write_files(j, guarded(p->options, GUARD_FILE_NAMES));
    if (failed != NULL) {
        box_fail(p->control, failed);
    }
    open_input(p, j);
    if (guarded(p->options, GUARD_RLIMITS)) {
        limits_of(p, j);
    }
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* A compiled program came as a file like any other; what is to be run is made runnable. */
static void make_runnable(const char *program)
{
    if (strncmp(program, "/box/", 5) == 0) {
        chmod(program, 0755);
    }
}

/* The agent ignores a signal or two, and an interpreter that waited here more; what is ignored would stay so. */
_Noreturn void worker_exec(const struct box_plan *p, const struct job *j)
{
    make_runnable(j->argv[0]);
    signals_default();
    execve(j->argv[0], j->argv, j->environment);
    box_fail(p->control, j->argv[0]);
}

/* The first bytes, and the descriptor that may have come with them. */
static int receive_header(int control, uint8_t header[4], int *descriptor)
{
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int))];
    } ancillary;
    struct iovec io = {header, 4};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary, .msg_controllen = sizeof ancillary};
    ssize_t n = recvmsg(control, &message, MSG_CMSG_CLOEXEC);
    struct cmsghdr *c = n > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (c != NULL && c->cmsg_type == SCM_RIGHTS) {
        memcpy(descriptor, CMSG_DATA(c), sizeof *descriptor);
    }
    return n <= 0 ? -1 : read_all(control, header + n, 4 - (size_t)n);
}

static uint8_t *receive(int control, size_t *length, int *descriptor)
{
    uint8_t header[4];
    if (receive_header(control, header, descriptor) < 0) {
        _exit(127); /* the agent is gone, or wants this sandbox no more */
    }
    struct reader r = {header, header + sizeof header, 0};
    *length = read_u32(&r);
    uint8_t *bytes = malloc(*length + 1);
    if (bytes == NULL || read_all(control, bytes, *length) < 0) {
        box_fail(control, "receiving the job");
    }
    return bytes;
}

static void set_up(const struct box_plan *p)
{
    int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(null, 0);
    dup2(p->output, 1);
    dup2(p->error, 2);
    setsid();
    setpriority(PRIO_PROCESS, 0, 0);
    umask(022);
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd >= 0) {
        write_all(fd, "0", 1);
        close(fd);
    }
    if (chdir("/box") < 0) {
        box_fail(p->control, "entering the work folder");
    }
    if (guarded(p->options, GUARD_RLIMITS)) {
        standing_limits();
    }
}

int worker_drop(const struct box_plan *p)
{
    int listener = -1;
    set_up(p);
    become_nobody(p);
    prctl(PR_SET_PDEATHSIG, SIGKILL); /* cleared by the change of user, so not earlier */
    if (guarded(p->options, GUARD_SECCOMP) && (listener = seccomp_install(p->modes)) < 0) {
        box_fail(p->control, "installing the seccomp filter");
    }
    return listener;
}

void worker_wait(const struct box_plan *p, struct job *job)
{
    size_t length;
    int input = -1;
    uint8_t *bytes = receive(p->control, &length, &input);
    if (job_parse(job, bytes, length) < 0) {
        errno = EPROTO;
        box_fail(p->control, "reading the job");
    }
    job->open_input = input;
}
