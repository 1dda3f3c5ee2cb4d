#include "slot.h"

/*
 * An event says of which of a slot's sandboxes it is: of several that are told at once an earlier one may have ended that
 * sandbox, and a process that is being forked holds copies of what we have closed, so that events of it go on. Taken for
 * the next sandbox's they would have us ask it for what it has not said, and for a forbidden call that means to wait.
 */
enum { SLOT_AT = 8, GENERATION_AT = 32, LOW = 0xff };

static uint64_t tag(enum source source, const struct slot *s)
{
    return s == NULL ? source : (uint64_t)s->generation << GENERATION_AT | (uint64_t)s->index << SLOT_AT | source;
}

struct epoll_event event_of(uint32_t events, enum source source, const struct slot *s)
{
    return (struct epoll_event){.events = events, .data.u64 = tag(source, s)};
}

int watch(const struct agent *a, int fd, enum source source, const struct slot *s)
{
    struct epoll_event e = event_of(EPOLLIN, source, s);
    return epoll_ctl(a->epoll, EPOLL_CTL_ADD, fd, &e);
}

enum source event_source(uint64_t event)
{
    return (enum source)(event & LOW);
}

void hear_of_slot(struct agent *a, uint64_t event)
{
    struct slot *s = &a->slot[event >> SLOT_AT & LOW];
    enum source source = event_source(event);
    if (event != tag(source, s)) {
        return;
    }
    switch (source) {
    case FROM_STDOUT:
        run_hear_output(a, s, 0);
        break;
    case FROM_STDERR:
        run_hear_output(a, s, 1);
        break;
    case FROM_CONTROL:
        slot_hear_control(a, s);
        break;
    case FROM_REPORT:
        run_hear_report(a, s);
        break;
    case FROM_LISTENER:
        run_hear_listener(s);
        break;
    case FROM_INPUT:
        input_flow(a, s);
        break;
    case FROM_RUNNER:
    case FROM_SIGNALS:
    case FROM_ZYGOTE:
        break; /* these belong to no slot */
    }
}
