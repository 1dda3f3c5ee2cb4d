/*
 * The inside of a sandbox: its init, which is PID 1 of fresh namespaces, and the worker that becomes the program.
 * Everything here runs in the child; the agent talks to the worker over `control` and hears from init on `report`.
 */
#ifndef SENSEI_BOX_H
#define SENSEI_BOX_H

#include <signal.h>
#include <sys/types.h>

#include "job.h"
#include "modes.h"
#include "options.h"

struct box_plan {
    const struct options *options;
    uid_t uid;
    unsigned modes;
    int control, report, output, error; /* the child's ends */
    int network;                        /* the slot's network namespace; -1: none */
    int groups[3];                      /* cgroup.procs to write ourselves into; -1: none */
    const struct waiting *waiting;      /* the interpreter to start before the job comes; NULL: none */
};

/* What the worker says on `control`: ready (with descriptors), or that something went wrong (text follows). */
enum box_word { BOX_READY = 'R', BOX_FAILED = 'F' };

/*
 * With BOX_READY come the CPU time that the worker has used so far, a u64 of microseconds, and these descriptors, in this
 * order; the listener is missing without seccomp.
 */
enum box_descriptor { BOX_WORK, BOX_PROC, BOX_LISTENER, BOX_DESCRIPTORS };

/* What init reports: u32 status of the program, u64 CPU time of all, u64 KiB of the largest process. */
enum { BOX_REPORT = 20 };

/* What init passes on to the program and what belongs to it, when the agent sends it one of these; SIGTERM is its own. */
enum box_wish { BOX_INTERRUPT = SIGINT, BOX_TERMINATE = SIGUSR1, BOX_KILL = SIGUSR2 };

/* Makes the sandbox. Comes back in the worker only, with the folder that is told to the agent; init stays inside. */
int box_enter(const struct box_plan *plan);

/* The same, and the worker becomes the program by exec, or the interpreter that waits for it. */
_Noreturn void box_main(const struct box_plan *plan);

/* Tells the agent why the sandbox cannot be, and ends. */
_Noreturn void box_fail(int control, const char *step);

/* The worker's half, see worker.c: gives up every privilege; yields the descriptor of the seccomp filter, if any … */
int worker_drop(const struct box_plan *plan);
/* … says that it is ready … */
void worker_announce(const struct box_plan *plan, int work, int listener);
/* … waits for a job … */
void worker_wait(const struct box_plan *plan, struct job *job);
/* … writes the job's files, opens its input, sets its limits … */
void worker_furnish(const struct box_plan *plan, const struct job *job);
/* … and becomes the program. */
_Noreturn void worker_exec(const struct box_plan *plan, const struct job *job);

/* Closes every descriptor but these, which are sorted in place. */
void close_all_but(int *keep, int count);

#endif
