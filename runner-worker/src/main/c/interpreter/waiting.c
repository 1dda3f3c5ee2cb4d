#include "waiting.h"

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
#include "python.h"

static char **words;
static char **variables;
static char own_name[16];
static int serving = 1;

void waiting_remember(char **the_words, char **the_variables)
{
    size_t count = 0;
    while (the_variables[count] != NULL) {
        count++;
    }
    words = the_words;
    variables = calloc(count + 1, sizeof *variables); /* the interpreter may add to its environment */
    if (variables == NULL) {
        _exit(127);
    }
    memcpy(variables, the_variables, count * sizeof *variables);
    prctl(PR_GET_NAME, own_name);
}

int waiting_is_server(void)
{
    return serving;
}

/* How many words of the job the interpreter was started with; 0 when it is not for this interpreter. */
static int known_words(const struct job *j)
{
    int count = 0;
    for (; words[count] != NULL; count++) {
        if (j->argv[count] == NULL || strcmp(j->argv[count], words[count]) != 0) {
            return 0;
        }
    }
    for (int i = 0; variables[i] != NULL || j->environment[i] != NULL; i++) {
        if (variables[i] == NULL || j->environment[i] == NULL || strcmp(variables[i], j->environment[i]) != 0) {
            return 0;
        }
    }
    return count;
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
    worker_wait(plan, folder, listener, &job);
    worker_furnish(plan, &job);
    *known = known_words(&job);
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
