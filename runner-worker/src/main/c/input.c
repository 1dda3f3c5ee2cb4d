#include "input.h"

#include "slot.h"
#include "wire.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

int input_open(const struct agent *a, struct slot *s)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) {
        return -1;
    }
    s->input.fd = ends[1];
    s->input.ending = s->input.waits = 0;
    s->input.at = s->input.held = 0;
    if (slot_own(a, s, ends[0]) < 0 ||
        fcntl(ends[1], F_SETFL, O_WRONLY | O_NONBLOCK) < 0) {
        close_fd(&ends[0]);
        close_fd(&s->input.fd);
    }
    return ends[0];
}

/* By name, before it is closed: a process that is being forked may hold a copy, and then events would go on. */
static void wait_for_room(const struct agent *a, struct slot *s, int wait)
{
    struct epoll_event e = event_of(EPOLLOUT, FROM_INPUT, s);
    if (wait != s->input.waits) {
        epoll_ctl(a->epoll, wait ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, s->input.fd, &e);
        s->input.waits = wait;
    }
}

void input_close(const struct agent *a, struct slot *s)
{
    if (s->input.fd >= 0) {
        wait_for_room(a, s, 0);
        close_fd(&s->input.fd);
    }
}

static void tell_room(struct agent *a, const struct slot *s, size_t bytes)
{
    wire_begin(OUT_ROOM, (uint32_t)s->index, s->run.nonce);
    wire_u32((uint32_t)bytes);
    wire_send(a->out);
}

static size_t write_some(struct input *in)
{
    size_t before = in->held;
    while (in->held > 0) {
        ssize_t n = write(in->fd, in->bytes + in->at, in->held);
        if (n > 0) {
            in->at += (size_t)n;
            in->held -= (size_t)n;
        } else if (errno == EAGAIN) {
            break;
        } else if (errno != EINTR) { /* nobody can read it any more */
            in->held = 0;
            in->ending = 1;
        }
    }
    return before - in->held;
}

void input_flow(struct agent *a, struct slot *s)
{
    struct input *in = &s->input;
    if (in->fd < 0) {
        return;
    }
    size_t gone = write_some(in);
    wait_for_room(a, s, in->held > 0);
    if (in->held == 0 && in->ending) {
        input_close(a, s);
    }
    if (gone > 0) {
        tell_room(a, s, gone);
    }
}

void input_take(struct agent *a, struct slot *s, const uint8_t *bytes, size_t length)
{
    struct input *in = &s->input;
    if (in->fd < 0 || in->ending) {
        if (length > 0) {
            tell_room(a, s, length); /* thrown away, like what is written to a pipe that nobody reads */
        }
        return;
    }
    if (length > sizeof in->bytes - in->held) {
        run_kill(s, END_BROKEN, "more input came than there is room for");
        return;
    }
    memmove(in->bytes, in->bytes + in->at, in->held);
    memcpy(in->bytes + in->held, bytes, length);
    in->at = 0;
    in->held += length;
    in->ending = length == 0;
    input_flow(a, s);
}
