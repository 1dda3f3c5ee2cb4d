#include "zygote.h"

#include "bytes.h"
#include "slot.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Its children share one layout of memory and one hash seed, so it is replaced now and then. */
enum { MOST_CHILDREN = 1000 };
static const uint64_t LONGEST_LIFE = 600ULL * 1000000, FIRST_PAUSE = 1000000;

enum { START_MILLIS = 3000, ANSWER_MILLIS = 1000, MOST_DOUBLINGS = 8 };

/* Standard streams of the kinds that programs have: an interpreter looks at them once, when it starts. */
static int take_streams(int channel, int out)
{
    int null = open("/dev/null", O_RDONLY);
    int keep[] = {0, 1, 2, ZYGOTE_CHANNEL};
    int moved = fcntl(channel, F_DUPFD, 10);
    if (null < 0 || moved < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0 || (null != 0 && dup2(null, 0) < 0) ||
        dup2(moved, ZYGOTE_CHANNEL) < 0) {
        return -1;
    }
    close_all_but(keep, 4);
    return 0;
}

_Noreturn static void become_interpreter(const struct waiting *w, int channel, int out)
{
    char library[] = "LD_PRELOAD=" ZYGOTE_HOOK;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    umask(022);
    if (take_streams(channel, out) == 0 && chdir("/box") == 0) {
        waiting_exec(w, library);
    }
    _exit(127);
}

static void start(struct agent *a)
{
    int channel[2], out[2];
    struct zygote *z = &a->zygotes.coming;
    a->zygotes.last_start = now_micros();
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, channel) < 0) {
        return;
    }
    if (pipe2(out, O_CLOEXEC) < 0) {
        close(channel[0]);
        close(channel[1]);
        return;
    }
    *z = (struct zygote){.pid = fork(), .channel = channel[0], .born = a->zygotes.last_start};
    if (z->pid == 0) {
        become_interpreter(&a->options.forked, channel[1], out[1]);
    }
    close(channel[1]);
    close(out[1]);
    close(out[0]); /* it has nothing to say but on the channel */
    if (z->pid < 0) {
        close_fd(&z->channel);
        z->pid = 0;
    } else {
        watch(a, z->channel, FROM_ZYGOTE, NULL);
    }
}

static void end(struct zygote *z)
{
    if (z->pid > 0) {
        kill(z->pid, SIGKILL);
        close_fd(&z->channel);
    }
    z->pid = 0;
}

void zygotes_end(struct agent *a)
{
    struct zygote *all[] = {&a->zygotes.serving, &a->zygotes.coming};
    for (int i = 0; i < 2; i++) {
        pid_t pid = all[i]->pid;
        end(all[i]);
        if (pid > 0) {
            waitpid(pid, NULL, 0);
        }
    }
}

void zygote_hear(struct agent *a)
{
    char ready;
    struct zygote *z = &a->zygotes.coming;
    ssize_t n = z->pid <= 0 ? -1 : recv(z->channel, &ready, 1, MSG_DONTWAIT);
    if (n == 1) {
        epoll_ctl(a->epoll, EPOLL_CTL_DEL, z->channel, NULL);
        end(&a->zygotes.serving);
        a->zygotes.serving = *z;
        a->zygotes.failures = 0;
        *z = (struct zygote){.channel = -1};
    } else if (n == 0) {
        if (a->zygotes.failures++ == 0) {
            fprintf(stderr, "no interpreter can be made to wait for now; programs start theirs themselves\n");
        }
        end(z);
    }
}

void zygotes_begin(struct agent *a)
{
    if (a->options.forked.words == 0) {
        return;
    }
    start(a);
    struct pollfd p = {.fd = a->zygotes.coming.channel, .events = POLLIN};
    if (a->zygotes.coming.pid > 0 && poll(&p, 1, START_MILLIS) == 1) {
        zygote_hear(a);
    }
}

void zygote_reaped(struct agent *a, pid_t pid)
{
    struct zygotes *z = &a->zygotes;
    if (pid == z->serving.pid) {
        fprintf(stderr, "the waiting interpreter ended; another one is started\n");
        close_fd(&z->serving.channel);
        z->serving.pid = 0;
    } else if (pid == z->coming.pid) {
        zygote_hear(a);
        if (z->coming.pid == pid) { /* its last word was no farewell */
            end(&z->coming);
        }
    }
}

/* The old one serves until the new one is ready. */
static void renew(struct agent *a)
{
    const struct zygote *z = &a->zygotes.serving;
    uint64_t now = now_micros();
    int due = z->pid == 0 || z->children >= MOST_CHILDREN || now - z->born > LONGEST_LIFE;
    unsigned doublings = a->zygotes.failures < MOST_DOUBLINGS ? a->zygotes.failures : MOST_DOUBLINGS;
    if (due && a->zygotes.coming.pid == 0 && now - a->zygotes.last_start > FIRST_PAUSE << doublings) {
        start(a);
    }
}

static int ask(int channel, const struct options *o, const struct box_plan *plan)
{
    struct zygote_request request = {
        .options = {.without = o->without, .file_bytes = o->file_bytes, .inodes = o->inodes}, .plan = *plan};
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int) * ZYGOTE_DESCRIPTORS)];
    } ancillary;
    int *places[ZYGOTE_DESCRIPTORS], descriptors[ZYGOTE_DESCRIPTORS];
    unsigned count = 0;
    zygote_descriptors(&request.plan, places);
    for (int i = 0; i < ZYGOTE_DESCRIPTORS; i++) {
        if (*places[i] >= 0) {
            descriptors[count++] = *places[i];
        }
    }
    struct iovec io = {&request, sizeof request};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary,
                             .msg_controllen = CMSG_SPACE(sizeof(int) * count)};
    memset(&ancillary, 0, sizeof ancillary);
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(sizeof(int) * count);
    memcpy(CMSG_DATA(c), descriptors, sizeof(int) * count);
    return sendmsg(channel, &message, MSG_NOSIGNAL | MSG_DONTWAIT) == sizeof request ? 0 : -1;
}

/* Waited for here, so that no end of an init can be heard before its pid is known. */
static pid_t answer(int channel)
{
    int32_t pid = -1;
    struct pollfd p = {.fd = channel, .events = POLLIN};
    int n = poll(&p, 1, ANSWER_MILLIS);
    return n == 1 && recv(channel, &pid, sizeof pid, MSG_DONTWAIT) == sizeof pid ? pid : -1;
}

int zygote_serves(struct agent *a)
{
    if (a->options.forked.words > 0) {
        renew(a);
    }
    return a->zygotes.serving.pid > 0;
}

pid_t zygote_clone(struct agent *a, const struct box_plan *plan)
{
    struct zygote *z = &a->zygotes.serving;
    pid_t pid = ask(z->channel, &a->options, plan) == 0 ? answer(z->channel) : -1;
    if (pid <= 0) {
        fprintf(stderr, "the waiting interpreter does not answer; another one is started\n");
        end(z);
        return -1;
    }
    z->children++;
    return pid;
}
