/*
 * The agent: one long-lived process beside the runner that prepares sandboxes, runs jobs in them and keeps the clocks.
 * One thread, one loop. It ends when its input does, and takes every process, mount and control group with it.
 */
#include "slot.h"

#include "userns.h"
#include "view.h"
#include "wire.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 64, CHANNEL_ROOM = 1 << 20 };

static struct agent agent;

uint64_t now_micros(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000;
}

void leave(struct agent *a)
{
    for (int i = 0; i < all_slots(&a->options); i++) {
        slot_signal(&a->slot[i], SIGKILL);
    }
    for (int i = 0; i < all_slots(&a->options); i++) {
        while (a->slot[i].init > 0 && waitpid(a->slot[i].init, NULL, 0) < 0 && errno == EINTR) {
        }
        cgroup_close(&a->groups, &a->slot[i].group);
    }
    zygotes_end(a);
    cgroup_host_close(&a->groups);
}

_Noreturn void give_up(struct agent *a, const char *why)
{
    wire_begin(OUT_FATAL, 0, 0);
    wire_text(why);
    wire_send(a->out);
    leave(a);
    exit(1);
}

/* The runner's pipes move away from 0 and 1, where no child can mistake them for its own. */
static void take_channels(struct agent *a)
{
    a->in = fcntl(0, F_DUPFD_CLOEXEC, 10);
    a->out = fcntl(1, F_DUPFD_CLOEXEC, 10);
    fcntl(a->in, F_SETPIPE_SZ, CHANNEL_ROOM); /* a compiled program goes through in one go, not in twenty turns */
    fcntl(a->out, F_SETPIPE_SZ, CHANNEL_ROOM);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(null, 0);
    dup2(null, 1);
    close(null);
}

static void take_signals(struct agent *a)
{
    sigset_t set;
    signal(SIGPIPE, SIG_IGN);
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, NULL);
    a->signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Its network is changed too: one can only come back to a network that is one's own, and slots are made by going away. */
static void become_root_of_our_own(struct agent *a, char *why, size_t size)
{
    a->modes |= MODE_USER_NAMESPACE;
    if (userns_enter(0) < 0 || (guarded(&a->options, GUARD_NET_NS) && unshare(CLONE_NEWNET) < 0)) {
        userns_explain(why, size);
        a->options.slots = a->options.spares = 0;
        give_up(a, why);
    }
}

static void set_up(struct agent *a, int argc, char **argv)
{
    char why[300];
    setsid(); /* Ctrl-C on a terminal is for the runner, which then says when to end */
    setpriority(PRIO_PROCESS, 0, -10); /* programs that burn the processors must not slow the clocks that stop them */
    take_channels(a);
    const char *wrong = options_parse(&a->options, argc, argv);
    if (wrong != NULL) {
        a->options.slots = a->options.spares = 0;
        give_up(a, wrong);
    }
    take_signals(a);
    cgroup_host_open(&a->groups);
    delay_open(&a->delay, &a->groups);
    a->modes = meter_modes(a);
    if (!userns_needless()) {
        become_root_of_our_own(a, why, sizeof why);
    }
    prctl(PR_SET_DUMPABLE, 0); /* from here on; the maps of a user namespace could not be written otherwise */
    for (int i = 0; i < all_slots(&a->options); i++) {
        if (slot_open(a, i) < 0) {
            snprintf(why, sizeof why, "slot %d could not be set up: %s", i, strerror(errno));
            give_up(a, why);
        }
    }
    if (view_enter(&a->options, a->modes, why, sizeof why) < 0) {
        give_up(a, why);
    }
    a->epoll = epoll_create1(EPOLL_CLOEXEC);
    watch(a, a->in, FROM_RUNNER, NULL);
    watch(a, a->signals, FROM_SIGNALS, NULL);
}

/* 0 when the runner is gone. */
static int hear_runner(struct agent *a)
{
    struct frame f;
    if (!wire_read(a->in, &f) || f.slot >= (uint32_t)all_slots(&a->options)) {
        return 0;
    }
    struct slot *s = &a->slot[f.slot];
    int known = s->state == SLOT_RUNNING && s->run.nonce == f.nonce;
    if (f.type == IN_JOB) {
        run_begin(a, s, &f);
    } else if (f.type == IN_CANCEL && known) {
        run_kill(s, END_CANCELLED, "");
    } else if (f.type == IN_INPUT && known) {
        input_take(a, s, f.payload, f.length);
    } else if (f.type == IN_SIGNAL && known) {
        run_signal(s, &f);
    }
    return 1;
}

static void reap(struct agent *a)
{
    int status;
    for (pid_t pid = waitpid(-1, &status, WNOHANG); pid > 0; pid = waitpid(-1, &status, WNOHANG)) {
        zygote_reaped(a, pid);
        for (int i = 0; i < all_slots(&a->options); i++) {
            if (a->slot[i].init == pid) {
                a->slot[i].init = -1;
                slot_reaped(a, &a->slot[i], status);
            }
        }
    }
}

/* 0 when it is time to go. */
static int hear_signals(struct agent *a)
{
    struct signalfd_siginfo told;
    int stay = 1;
    while (read(a->signals, &told, sizeof told) == sizeof told) {
        stay = stay && told.ssi_signo != SIGTERM;
    }
    reap(a);
    return stay;
}

/* 0 when it is time to go. */
static int hear(struct agent *a, uint64_t event)
{
    switch (event_source(event)) {
    case FROM_RUNNER:
        return hear_runner(a);
    case FROM_SIGNALS:
        return hear_signals(a);
    case FROM_ZYGOTE:
        zygote_hear(a);
        return 1;
    default:
        hear_of_slot(a, event);
        return 1;
    }
}

static int pause_until_due(struct agent *a)
{
    uint64_t now = now_micros(), next = UINT64_MAX;
    for (int i = 0; i < all_slots(&a->options); i++) {
        uint64_t due = run_check(a, &a->slot[i], now);
        next = due < next ? due : next;
    }
    return next == UINT64_MAX ? -1 : next <= now ? 0 : (int)((next - now + 999) / 1000);
}

int main(int argc, char **argv)
{
    struct agent *a = &agent;
    set_up(a, argc, argv);
    zygotes_begin(a);
    for (int i = 0; i < all_slots(&a->options); i++) {
        slot_prepare(a, &a->slot[i]);
    }
    for (int stay = 1; stay;) {
        struct epoll_event events[BATCH];
        int n = epoll_wait(a->epoll, events, BATCH, pause_until_due(a));
        for (int i = 0; i < n && stay; i++) {
            stay = hear(a, events[i].data.u64);
        }
    }
    leave(a);
    return 0;
}
