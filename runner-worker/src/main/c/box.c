#include "box.h"

#include "kernel.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bytes.h"
#include "spare.h"

_Noreturn void box_fail(int control, const char *step)
{
    char text[256];
    int n = snprintf(text, sizeof text, "%c%s: %s", BOX_FAILED, step, strerror(errno));
    write_all(control, text, (size_t)n);
    _exit(127);
}

static int ascending(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

void close_all_but(int *keep, int count)
{
    unsigned next = 0;
    qsort(keep, (size_t)count, sizeof *keep, ascending);
    for (int i = 0; i < count; i++) {
        if (keep[i] >= 0 && (unsigned)keep[i] >= next) {
            if ((unsigned)keep[i] > next) {
                k_close_range(next, (unsigned)keep[i] - 1);
            }
            next = (unsigned)keep[i] + 1;
        }
    }
    k_close_range(next, ~0U);
}

/* The process moves itself, before it has children, so that nothing can ever run outside of the limits. */
static void join_groups(const struct box_plan *p)
{
    for (int i = 0; i < 3; i++) {
        if (p->groups[i] >= 0 && write(p->groups[i], "0", 1) != 1) {
            box_fail(p->control, "joining the control group");
        }
    }
}

static void join_namespaces(const struct box_plan *p)
{
    if (p->network >= 0 && setns(p->network, CLONE_NEWNET) < 0) {
        box_fail(p->control, "joining the slot's network");
    }
    int ipc = guarded(p->options, GUARD_IPC_NS) ? CLONE_NEWIPC : 0;
    if (unshare(CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWCGROUP | ipc) < 0) {
        box_fail(p->control, "making namespaces");
    }
    if (sethostname("sandbox", 7) < 0) {
        box_fail(p->control, "naming the host");
    }
}

/* Where what a program writes lies: a fresh tmpfs, or without the guard a folder of the user that outlives the sandbox. */
static void make_work(const struct box_plan *p, char *base, size_t size)
{
    char data[128] = "mode=0755";
    unsigned long flags = guarded(p->options, GUARD_MOUNT_FLAGS) ? MS_NOSUID | MS_NODEV : 0;
    if (!guarded(p->options, GUARD_SINGLE_USE)) {
        snprintf(base, size, "/.work/%u", (unsigned)p->uid);
        mkdir(base, 0755);
        return;
    }
    snprintf(base, size, "/.work");
    if (guarded(p->options, GUARD_FILE_SPACE)) {
        snprintf(data, sizeof data, "mode=0755,size=%llu,nr_inodes=%llu", (unsigned long long)p->options->file_bytes,
                 (unsigned long long)p->options->inodes);
    }
    if (mount("work", base, "tmpfs", flags, data) < 0) {
        box_fail(p->control, "mounting the work folder");
    }
}

/* In a user namespace the slot's user is the one that we are already, seen from a further one. */
static uid_t owner(const struct box_plan *p)
{
    return guarded(p->options, GUARD_OWN_UID) && (p->modes & MODE_USER_NAMESPACE) == 0 ? p->uid : 0;
}

static void show(const struct box_plan *p, const char *base, const char *folder, const char *place, mode_t mode)
{
    char path[64];
    snprintf(path, sizeof path, "%s/%s", base, folder);
    if ((mkdir(path, 0700) < 0 && errno != EEXIST) || chown(path, owner(p), owner(p)) < 0 || chmod(path, mode) < 0 ||
        mount(path, place, NULL, MS_BIND, NULL) < 0) {
        box_fail(p->control, place);
    }
}

/* One tmpfs holds all that a program can write, so that one size bounds it; the tmpfs itself stays out of sight. */
static int mount_work(const struct box_plan *p)
{
    char base[32];
    make_work(p, base, sizeof base);
    show(p, base, "box", "/box", 0700);
    show(p, base, "tmp", "/tmp", 01777);
    show(p, base, "shm", "/dev/shm", 01777);
    int work = open(base, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (work < 0 || umount2("/.work", MNT_DETACH) < 0) {
        box_fail(p->control, "hiding the work folder");
    }
    return work;
}

/* Objects of the kernel that outlive no sandbox, but that no process is seen to have either: a few MiB are enough. */
static void bound_ipc(void)
{
    static const struct {
        const char *path, *value;
    } bounds[] = {{"/proc/sys/kernel/shmall", "4096"}, {"/proc/sys/kernel/msgmni", "64"}};
    for (unsigned i = 0; i < sizeof bounds / sizeof bounds[0]; i++) {
        int fd = open(bounds[i].path, O_WRONLY | O_CLOEXEC);
        if (fd >= 0) { /* only newer kernels let the root of a user namespace */
            write_all(fd, bounds[i].value, strlen(bounds[i].value));
            close(fd);
        }
    }
}

/* Only root may show the host's processes anew; they are there already where the guard is off. */
static void mount_proc(const struct box_plan *p)
{
    if (!guarded(p->options, GUARD_PID_NS) && (p->modes & MODE_USER_NAMESPACE) != 0) {
        return;
    }
    const char *options = guarded(p->options, GUARD_HIDDEN) ? "hidepid=2" : NULL;
    if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, options) < 0) {
        box_fail(p->control, "mounting /proc");
    }
}

/* The kernel must not choose init when the program's group is out of memory: its report would be lost. */
static void survive_oom(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd >= 0) {
        write_all(fd, "-1000", 5);
        close(fd);
    }
}

static void keep_only_kill(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2] = {{.effective = 1U << CAP_KILL, .permitted = 1U << CAP_KILL}, {0}};
    syscall(SYS_capset, &header, data);
}

/* Ends everything else in the namespace. Outside of a namespace of its own only the program itself is ended. */
static int end_all(pid_t program, int status)
{
    kill(getpid() == 1 ? -1 : program, SIGKILL);
    for (;;) {
        int one;
        pid_t pid = getpid() == 1 ? wait(&one) : waitpid(program, &one, 0);
        if (pid == program) {
            status = one;
        } else if (pid < 0 && errno != EINTR) {
            return status;
        }
    }
}

static uint64_t micros(const struct timeval *t)
{
    return (uint64_t)t->tv_sec * 1000000 + (uint64_t)t->tv_usec;
}

_Noreturn static void report(int channel, int status)
{
    struct rusage all = {0};
    uint8_t told[BOX_REPORT];
    getrusage(RUSAGE_CHILDREN, &all);
    put_u32(told, (uint32_t)status);
    put_u64(told + 4, micros(&all.ru_utime) + micros(&all.ru_stime));
    put_u64(told + 12, (uint64_t)all.ru_maxrss);
    write_all(channel, told, sizeof told);
    _exit(0);
}

/* The next signal. A program that has the same user in the kernel's eyes may send some too; the agent's come from nowhere. */
static int next_signal(const sigset_t *signals)
{
    siginfo_t info;
    int signal = sigwaitinfo(signals, &info);
    return signal > 0 && (info.si_pid == 0 || getpid() != 1) ? signal : SIGCHLD;
}

/* Goes to the program's group, as from a terminal: what has left the group is not meant. */
static int meant_for_program(int signal)
{
    switch (signal) {
    case BOX_INTERRUPT:
        return SIGINT;
    case BOX_TERMINATE:
        return SIGTERM;
    case BOX_KILL:
        return SIGKILL;
    default:
        return 0;
    }
}

static int told_to_end(pid_t program, const sigset_t *signals)
{
    int signal = next_signal(signals);
    int passed_on = meant_for_program(signal);
    if (passed_on != 0) {
        kill(-program, passed_on);
    }
    return signal == SIGTERM;
}

_Noreturn static void init_main(const struct box_plan *p, pid_t program, const sigset_t *signals)
{
    int keep[] = {p->report};
    close_all_but(keep, 1);
    keep_only_kill();
    int status = 0;
    for (int ended = 0; !ended;) {
        int one;
        pid_t pid;
        ended = told_to_end(program, signals);
        while (!ended && (pid = waitpid(-1, &one, WNOHANG)) > 0) {
            if (pid == program) {
                status = one;
                ended = 1;
            }
        }
    }
    report(p->report, end_all(program, status));
}

int box_enter(const struct box_plan *p)
{
    int keep[] = {0, 1, 2, p->control, p->report, p->output, p->error, p->network, p->groups[0], p->groups[1], p->groups[2]};
    sigset_t signals;
    if (guarded(p->options, GUARD_PARENT_DEATH)) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    }
    prctl(PR_SET_NAME, "sandbox-init");
    if (guarded(p->options, GUARD_DESCRIPTORS)) {
        close_all_but(keep, sizeof keep / sizeof keep[0]);
    }
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, BOX_INTERRUPT);
    sigaddset(&signals, BOX_TERMINATE);
    sigaddset(&signals, BOX_KILL);
    sigprocmask(SIG_SETMASK, &signals, NULL);
    join_groups(p);
    join_namespaces(p);
    mount_proc(p);
    if ((p->modes & MODE_SAMPLED_MEMORY) != 0 && guarded(p->options, GUARD_IPC_NS)) {
        bound_ipc();
    }
    int work = mount_work(p);
    survive_oom();
    prctl(PR_SET_DUMPABLE, 0);
    pid_t program = fork();
    if (program < 0) {
        box_fail(p->control, "forking the worker");
    }
    if (program > 0) {
        init_main(p, program, &signals);
    }
    return work;
}

_Noreturn void box_main(const struct box_plan *p)
{
    static struct job job;
    int work = box_enter(p);
    int listener = worker_drop(p);
    if (p->waiting != NULL) {
        spare_start(p, work, listener);
    }
    int keep[] = {0, 1, 2, p->control};
    worker_announce(p, work, listener);
    if (guarded(p->options, GUARD_DESCRIPTORS)) {
        close_all_but(keep, 4);
    }
    worker_wait(p, &job);
    worker_furnish(p, &job);
    worker_exec(p, &job);
}
