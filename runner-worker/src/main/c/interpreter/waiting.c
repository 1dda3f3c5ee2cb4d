#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../box.h"
#include "../zygote.h"
#include "hook.h"
#include "origin.h"
#include "python.h"

static char own_name[16];
static int serving = 1;

/* Before there is anything of it to be seen. */
__attribute__((constructor)) static void hide(void)
{
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_GET_NAME, own_name);
}

int is_server(void)
{
    return serving;
}

static int take_request(struct zygote_request *request)
{
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int) * ZYGOTE_DESCRIPTORS)];
    } ancillary;
    struct iovec io = {request, sizeof *request};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary, .msg_controllen = sizeof ancillary};
    if (recvmsg(ZYGOTE_CHANNEL, &message, MSG_CMSG_CLOEXEC) != (ssize_t)sizeof *request) {
        return -1;
    }
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);
    int descriptors[ZYGOTE_DESCRIPTORS], *places[ZYGOTE_DESCRIPTORS];
    size_t count = c == NULL ? 0 : (c->cmsg_len - CMSG_LEN(0)) / sizeof(int), used = 0;
    if (count > 0) {
        memcpy(descriptors, CMSG_DATA(c), count * sizeof(int));
    }
    request->plan.options = &request->options;
    zygote_descriptors(&request->plan, places);
    for (int i = 0; i < ZYGOTE_DESCRIPTORS; i++) {
        if (*places[i] >= 0) {
            *places[i] = used < count ? descriptors[used++] : -1;
        }
    }
    return 0;
}

/*
 * The agent becomes the parent, so that it hears of the end. A plain call is enough here, since the init that it makes
 * runs nothing of the interpreter; the worker comes from the C library's own fork.
 */
static pid_t clone_init(const struct options *o)
{
    long flags = SIGCHLD | CLONE_PARENT | (guarded(o, GUARD_PID_NS) ? CLONE_NEWPID : 0);
    return (pid_t)syscall(SYS_clone, flags, NULL, NULL, NULL, NULL);
}

static const struct job *work(const struct box_plan *plan, int *known)
{
    static struct job job;
    serving = 0;
    int folder = box_enter(plan);
    int listener = worker_drop(plan);
    PyOS_AfterFork_Child(); /* runs code of the interpreter's libraries, so not before */
    int keep[] = {0, 1, 2, plan->control};
    worker_announce(plan, folder, listener);
    if (guarded(plan->options, GUARD_DESCRIPTORS)) {
        close_all_but(keep, 4);
    }
    worker_wait(plan, &job);
    worker_furnish(plan, &job);
    *known = origin_words_of(&job);
    if (*known == 0) {
        worker_exec(plan, &job);
    }
    prctl(PR_SET_NAME, own_name);
    prctl(PR_SET_DUMPABLE, 1); /* or its own /proc/self, and so /dev/stdin, would be closed to it */
    close(plan->control); /* silence: the job has begun */
    return &job;
}

static void close_all(struct box_plan *plan)
{
    int *places[ZYGOTE_DESCRIPTORS];
    zygote_descriptors(plan, places);
    for (int i = 0; i < ZYGOTE_DESCRIPTORS; i++) {
        if (*places[i] >= 0) {
            close(*places[i]);
        }
    }
}

const struct job *serve(int *known)
{
    static struct zygote_request request;
    char ready = 1;
    if (send(ZYGOTE_CHANNEL, &ready, 1, MSG_NOSIGNAL) != 1) {
        _exit(0);
    }
    while (take_request(&request) == 0) {
        PyOS_BeforeFork();
        int32_t pid = clone_init(&request.options);
        if (pid == 0) {
            return work(&request.plan, known);
        }
        PyOS_AfterFork_Parent();
        close_all(&request.plan);
        if (send(ZYGOTE_CHANNEL, &pid, sizeof pid, MSG_NOSIGNAL) != sizeof pid) {
            break;
        }
    }
    _exit(0); /* the agent is gone, or has another one */
}
