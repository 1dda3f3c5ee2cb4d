/*
 * The fork server: an interpreter that has done all of its start, lives outside of the sandboxes, and forks into each one
 * the process that then waits for a job there. `interpreter/` is what runs inside of it.
 */
#ifndef SENSEI_ZYGOTE_H
#define SENSEI_ZYGOTE_H

#include <stdint.h>
#include <sys/types.h>

#include "box.h"
#include "options.h"

/* Where the library lies that the interpreter is started with, in the view that programs have of the machine. */
#define ZYGOTE_HOOK "/.waiting.so"

/* The descriptor on which the interpreter hears and answers. */
enum { ZYGOTE_CHANNEL = 3, ZYGOTE_DESCRIPTORS = 8 };

/*
 * What it hears: a plan, with the descriptors that are not -1 in it beside it and in its order. It answers with a byte
 * when it has started, and then with the pid of each init, an int32.
 */
struct zygote_request {
    struct options options;
    struct box_plan plan;
};

/* The descriptors of a plan, in the order in which they travel. */
void zygote_descriptors(struct box_plan *p, int *places[ZYGOTE_DESCRIPTORS]);

struct zygote {
    pid_t pid;
    int channel;
    unsigned children;
    uint64_t born;
};

struct zygotes {
    struct zygote serving, coming; /* pid 0: there is none */
    uint64_t last_start;
    unsigned failures; /* starts in a row that came to nothing */
};

struct agent;

/* Starts the first one, and waits for it: the first sandboxes are to have it already. */
void zygotes_begin(struct agent *a);
void zygotes_end(struct agent *a);

/* Whether there is an interpreter to fork; one that has served long enough is replaced meanwhile. */
int zygote_serves(struct agent *a);

/* Has an init forked that is a child of the agent like any other. -1 when the interpreter does not answer in time. */
pid_t zygote_clone(struct agent *a, const struct box_plan *plan);

/* The one that is coming has something to say. */
void zygote_hear(struct agent *a);
void zygote_reaped(struct agent *a, pid_t pid);

#endif
