/*
 * The agent's side of sandboxes: a slot has a user, a control group and a network of its own, and at any time one
 * single-use sandbox that is being prepared, waits for a job, runs it, or is going away.
 */
#ifndef SENSEI_SLOT_H
#define SENSEI_SLOT_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/types.h>

#include "cgroup.h"
#include "delay.h"
#include "input.h"
#include "meter.h"
#include "modes.h"
#include "options.h"
#include "sampler.h"
#include "zygote.h"

enum slot_state { SLOT_PREPARING, SLOT_READY, SLOT_RUNNING, SLOT_LEAVING };

/* How a run ended; the numbers are part of the protocol. */
enum ending {
    END_NONE = 0,
    END_EXITED = 1,
    END_SIGNALLED = 2,
    END_CPU = 3,
    END_WALL = 4,
    END_MEMORY = 5,
    END_OUTPUT = 6,
    END_VIOLATION = 7,
    END_CANCELLED = 8,
    END_BROKEN = 9
};

struct run {
    uint64_t nonce;
    uint64_t cpu_micros, wall_micros, output_bytes; /* limits */
    uint64_t started, next_check, killed_at;        /* micros of the monotonic clock; killed_at 0: not yet */
    uint64_t throttled_before, waited;              /* micros; waited is known of runs that are out of time */
    uint64_t seen[2];                               /* bytes of stdout and stderr */
    int truncated[2];
    enum ending cause; /* why the run was ended by us; END_NONE: it was not */
    char what[256];    /* text that goes with the cause */
    char collect[1024];
    uint32_t collect_files;
    uint64_t collect_bytes;
};

struct slot {
    int index;
    enum slot_state state;
    pid_t init;
    int control, report, output[2], listener, work, space;
    int network;
    unsigned generation;
    unsigned failures;   /* of a spare slot, in a row */
    uint64_t file_bytes; /* the size its work folder has now */
    struct cgroup group;
    struct sampler sampler;
    struct run run;
    struct input input;
};

struct agent {
    struct options options;
    struct cgroup_host groups;
    struct delay_host delay;
    int in, out, epoll, signals;
    unsigned modes;
    int failures; /* preparations that failed since the last that did not */
    int greeted; /* a first sandbox has been prepared */
    struct zygotes zygotes;
    struct slot slot[MAX_SLOTS + MAX_SPARES];
};

/* What an event is about. */
enum source { FROM_RUNNER, FROM_SIGNALS, FROM_ZYGOTE, FROM_STDOUT, FROM_STDERR, FROM_CONTROL, FROM_REPORT, FROM_LISTENER, FROM_INPUT };

uint64_t now_micros(void);
void close_fd(int *fd);
/* Tells the runner why it cannot go on, removes what there is, and ends. */
_Noreturn void give_up(struct agent *a, const char *why);
void leave(struct agent *a);

/* events.c: what epoll tells, to whom it belongs. `s` is NULL where an event belongs to no slot. */
struct epoll_event event_of(uint32_t events, enum source source, const struct slot *s);
int watch(const struct agent *a, int fd, enum source source, const struct slot *s);
enum source event_source(uint64_t event);
/* Passes an event on to its slot, unless it is of a sandbox that is gone. */
void hear_of_slot(struct agent *a, uint64_t event);

/* slot.c: the life of a sandbox */
int slot_open(struct agent *a, int index);
void slot_prepare(struct agent *a, struct slot *s);
int slot_is_spare(const struct agent *a, const struct slot *s);
uid_t slot_uid(const struct agent *a, const struct slot *s);
/* Gives the end of a pipe to the user of a slot, so that programs can open it by name, as /dev/stdout. */
int slot_own(const struct agent *a, const struct slot *s, int fd);
void slot_hear_control(struct agent *a, struct slot *s);
void slot_reaped(struct agent *a, struct slot *s, int status);
void slot_signal(const struct slot *s, int signal);

/* slot_fork.c: forks what becomes the sandbox, with channels to it; gives up when that cannot be done */
void slot_fork(struct agent *a, struct slot *s);

/* run.c: the life of a job */
struct frame;
void run_begin(struct agent *a, struct slot *s, const struct frame *f);
void run_kill(struct slot *s, enum ending cause, const char *what);
/* Passes a signal on to the program; one that nobody knows is ignored. */
void run_signal(const struct slot *s, const struct frame *f);
void run_hear_output(struct agent *a, struct slot *s, int stream);
/* Passes on one piece of output; 0 when there is nothing (more) to read. */
int run_forward(struct agent *a, struct slot *s, int stream);
void run_hear_listener(struct slot *s);
/* Looks at clocks and counters that are due; returns when to look again. */
uint64_t run_check(struct agent *a, struct slot *s, uint64_t now);

/* verdict.c: how a job ended, and telling it */
void run_hear_report(struct agent *a, struct slot *s);
void run_end(struct agent *a, struct slot *s, enum ending ending, uint32_t code);

/* collect.c: sends the regular files below a folder of the box. NULL, or what was wrong with them. */
const char *collect_files(struct agent *a, struct slot *s);

#endif
