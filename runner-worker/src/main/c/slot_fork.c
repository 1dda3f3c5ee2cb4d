#include "slot.h"

#include "box.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { OUTPUT_ROOM = 1 << 20 };

/* A compiled program fits, so that it goes over in one turn. */
enum { CONTROL_ROOM = 8 << 20 };

enum channel { CONTROL, REPORT, OUTPUT, ERROR, CHANNELS };

struct channels {
    int ours[CHANNELS], theirs[CHANNELS];
};

static void open_channels(struct agent *a, const struct slot *s, struct channels *c)
{
    for (int i = 0; i < CHANNELS; i++) {
        int ends[2];
        if (i == CONTROL ? socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0 : pipe2(ends, O_CLOEXEC) < 0) {
            give_up(a, "no more file descriptors");
        }
        c->ours[i] = ends[0];
        c->theirs[i] = ends[1];
    }
    const int room = CONTROL_ROOM;
    setsockopt(c->ours[CONTROL], SOL_SOCKET, SO_SNDBUFFORCE, &room, sizeof room);
    if (slot_own(a, s, c->theirs[OUTPUT]) < 0 || slot_own(a, s, c->theirs[ERROR]) < 0) { /* for /dev/stdout */
        give_up(a, "the output pipes could not be handed over");
    }
}

static void close_ends(int *ends)
{
    for (int i = 0; i < CHANNELS; i++) {
        close_fd(&ends[i]);
    }
}

static void keep_ends(struct agent *a, struct slot *s, const int *ours)
{
    enum source sources[CHANNELS] = {FROM_CONTROL, FROM_REPORT, FROM_STDOUT, FROM_STDERR};
    for (int i = 0; i < CHANNELS; i++) {
        fcntl(ours[i], F_SETFL, fcntl(ours[i], F_GETFL) | O_NONBLOCK);
        watch(a, ours[i], sources[i], s);
    }
    s->control = ours[CONTROL];
    s->report = ours[REPORT];
    s->output[0] = ours[OUTPUT];
    s->output[1] = ours[ERROR];
    for (int i = 0; i < 2; i++) { /* Node keeps in memory what a full pipe does not take, until it is out of memory */
        fcntl(s->output[i], F_SETPIPE_SZ, OUTPUT_ROOM);
    }
}

static const struct waiting *started_ahead(const struct agent *a, const struct slot *s)
{
    const struct waiting *w = slot_is_spare(a, s) ? &a->options.spare[s->index - a->options.slots] : NULL;
    return w != NULL && w->words > 0 ? w : NULL;
}

static pid_t clone_init(const struct agent *a)
{
    long flags = SIGCHLD | (guarded(&a->options, GUARD_PID_NS) ? CLONE_NEWPID : 0);
#if defined(__s390__)
    return (pid_t)syscall(SYS_clone, NULL, flags, NULL, NULL, NULL);
#else
    return (pid_t)syscall(SYS_clone, flags, NULL, NULL, NULL, NULL);
#endif
}

typedef pid_t forker(struct agent *a, const struct box_plan *plan);

static pid_t fork_here(struct agent *a, const struct box_plan *plan)
{
    pid_t pid = clone_init(a);
    if (pid == 0) {
        box_main(plan);
    }
    return pid;
}

/* Channels of its own for each try: one that is too late for its answer must not meet the job of the next. */
static pid_t fork_sandbox(struct agent *a, struct slot *s, forker *fork_it)
{
    struct channels c;
    open_channels(a, s, &c);
    struct box_plan plan = {
        .options = &a->options, .uid = slot_uid(a, s), .control = c.theirs[CONTROL],
        .modes = a->modes, .report = c.theirs[REPORT], .output = c.theirs[OUTPUT], .error = c.theirs[ERROR],
        .network = s->network, .groups = {s->group.procs[0], s->group.procs[1], s->group.procs[2]},
        .waiting = started_ahead(a, s),
    };
    pid_t pid = fork_it(a, &plan);
    close_ends(c.theirs);
    if (pid < 0) {
        close_ends(c.ours);
    } else {
        keep_ends(a, s, c.ours);
    }
    return pid;
}

void slot_fork(struct agent *a, struct slot *s)
{
    s->init = slot_is_spare(a, s) || !zygote_serves(a) ? -1 : fork_sandbox(a, s, zygote_clone);
    if (s->init < 0 && (s->init = fork_sandbox(a, s, fork_here)) < 0) {
        give_up(a, "a sandbox could not be forked");
    }
}
