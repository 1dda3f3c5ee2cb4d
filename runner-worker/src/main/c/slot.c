#include "slot.h"

#include "box.h"
#include "bytes.h"
#include "hello.h"
#include "kernel.h"
#include "wire.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_FAILURES = 5 };

void close_fd(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
    }
    *fd = -1;
}

/* An empty network of its own: abstract sockets are scoped to it, so slots that shared one could talk. */
static int make_network(void)
{
    int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    if (home < 0 || unshare(CLONE_NEWNET) < 0) {
        close_fd(&home);
        return -1;
    }
    int network = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    if (setns(home, CLONE_NEWNET) < 0) {
        close_fd(&network);
    }
    close(home);
    return network;
}

int slot_open(struct agent *a, int index)
{
    struct slot *s = &a->slot[index];
    *s = (struct slot){.index = index, .control = -1, .report = -1, .output = {-1, -1}, .listener = -1, .work = -1,
                       .space = -1, .network = -1, .input.fd = -1};
    if (guarded(&a->options, GUARD_NET_NS) && (s->network = make_network()) < 0) {
        return -1;
    }
    return cgroup_open(&a->groups, &s->group, index, 0);
}

int slot_is_spare(const struct agent *a, const struct slot *s)
{
    return s->index >= a->options.slots;
}

/*
 * The very first failure means that it cannot work here; later ones may pass, but not for ever. Spare slots are not needed:
 * one that fails is given up.
 */
static void prepare_failed(struct agent *a, struct slot *s, const char *why)
{
    if (slot_is_spare(a, s)) {
        if (++s->failures == MAX_FAILURES) {
            fprintf(stderr, "no interpreter can be started ahead in slot %d: %s\n", s->index, why);
        }
        return;
    }
    fprintf(stderr, "sandbox not prepared: %s\n", why);
    if (!a->greeted || ++a->failures >= MAX_FAILURES) {
        give_up(a, why);
    }
}

/* Never a process group, whatever state the slot is in: the agent is root, and -1 would be everybody. */
void slot_signal(const struct slot *s, int signal)
{
    if (s->init > 1) {
        kill(s->init, signal);
    }
}

uid_t slot_uid(const struct agent *a, const struct slot *s)
{
    return a->options.first_uid + (uid_t)s->index;
}

/* In a user namespace the slot's user is, to the kernel, the one that we are. */
int slot_own(const struct agent *a, const struct slot *s, int fd)
{
    return (a->modes & MODE_USER_NAMESPACE) != 0 ? 0 : fchown(fd, slot_uid(a, s), slot_uid(a, s));
}

void slot_prepare(struct agent *a, struct slot *s)
{
    s->state = SLOT_PREPARING;
    s->file_bytes = a->options.file_bytes;
    s->generation++;
    s->run = (struct run){.nonce = 0};
    if (cgroup_single_use(&a->groups)) {
        cgroup_close(&a->groups, &s->group);
        if (cgroup_open(&a->groups, &s->group, s->index, s->generation) < 0) {
            give_up(a, "a control group could not be made");
        }
    }
    slot_fork(a, s);
}

static void open_sampler(const struct agent *a, struct slot *s, int proc, uint64_t used)
{
    if ((a->modes & MODE_SAMPLED) != 0 && guarded(&a->options, GUARD_PID_NS)) {
        sampler_open(&s->sampler, proc, s->work, s->init, used);
    } else {
        close_fd(&proc);
    }
}

static void take_descriptors(const struct agent *a, struct slot *s, struct msghdr *message, uint64_t used)
{
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c != NULL; c = CMSG_NXTHDR(message, c)) {
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS) {
            int told[BOX_DESCRIPTORS] = {-1, -1, -1};
            memcpy(told, CMSG_DATA(c), c->cmsg_len - CMSG_LEN(0));
            s->work = told[BOX_WORK];
            s->listener = told[BOX_LISTENER];
            open_sampler(a, s, told[BOX_PROC], used);
        }
    }
}

static void become_ready(struct agent *a, struct slot *s)
{
    if (s->listener >= 0) {
        watch(a, s->listener, FROM_LISTENER, s);
    }
    s->space = k_fspick(s->work);
    s->state = SLOT_READY;
    a->failures = 0;
    s->failures = 0;
    if (!a->greeted) { /* only now is it certain that sandboxes can be had here */
        a->greeted = 1;
        hello_send(a);
    }
    wire_begin(OUT_READY, (uint32_t)s->index, s->generation);
    wire_send(a->out);
}

/* The worker says that it is ready, or why it failed; that it is silent means that it has become the program. */
void slot_hear_control(struct agent *a, struct slot *s)
{
    char text[256];
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int) * BOX_DESCRIPTORS)];
    } ancillary;
    struct iovec io = {text, sizeof text - 1};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary, .msg_controllen = sizeof ancillary};
    ssize_t n = s->control < 0 ? -1 : recvmsg(s->control, &message, MSG_CMSG_CLOEXEC);
    if (n < 0 && (s->control < 0 || errno == EAGAIN || errno == EINTR)) {
        return;
    }
    text[n < 0 ? 0 : n] = 0;
    if (n <= 0) {
        close_fd(&s->control);
    } else if (text[0] == BOX_READY && s->state == SLOT_PREPARING) {
        struct reader r = {(const uint8_t *)text + 1, (const uint8_t *)text + n, 0};
        take_descriptors(a, s, &message, read_u64(&r));
        become_ready(a, s);
    } else if (s->state == SLOT_RUNNING) {
        run_kill(s, END_BROKEN, text + 1);
    } else {
        snprintf(s->run.what, sizeof s->run.what, "%s", text + 1);
    }
}

/*
 * Why init ended without a report. Where we may not protect it from the kernel's choice, a program with little memory of
 * its own, and much in the kernel, makes it the largest process of its group.
 */
static enum ending cause_of_loss(struct slot *s, int status)
{
    if (s->run.cause != END_NONE) {
        return s->run.cause;
    }
    if (cgroup_oom_killed(&s->group)) {
        return END_MEMORY;
    }
    snprintf(s->run.what, sizeof s->run.what, "the sandbox's init ended with status %d", status);
    return END_BROKEN;
}

/* Everything of the sandbox is gone now, so the next one can be prepared. */
void slot_reaped(struct agent *a, struct slot *s, int status)
{
    if (s->state == SLOT_RUNNING) {
        run_hear_report(a, s);
    }
    if (s->state == SLOT_RUNNING) {
        run_end(a, s, cause_of_loss(s, status), 0);
    }
    if (s->state == SLOT_PREPARING) {
        slot_hear_control(a, s);
        prepare_failed(a, s, s->run.what[0] != 0 ? s->run.what : "the sandbox ended before it was ready");
    }
    close_fd(&s->control);
    close_fd(&s->report);
    close_fd(&s->output[0]);
    close_fd(&s->output[1]);
    close_fd(&s->listener);
    close_fd(&s->work);
    close_fd(&s->space);
    input_close(a, s);
    sampler_close(&s->sampler);
    if (s->failures < MAX_FAILURES) {
        slot_prepare(a, s);
    }
}
