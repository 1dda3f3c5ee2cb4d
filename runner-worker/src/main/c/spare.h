/*
 * An interpreter that cannot be forked is started ahead, in a sandbox that is complete, and stops where it would look for
 * its program. `interpreter/spare.c` is what runs inside of it.
 */
#ifndef SENSEI_SPARE_H
#define SENSEI_SPARE_H

#include "box.h"

/* Where the library lies that it is started with. */
#define SPARE_LIBRARY "/.spare.so"

/* What it is to know of its sandbox, over the descriptor SPARE_NOTE; all are out of the way of those it opens itself. */
enum { SPARE_NOTE = 1000, SPARE_CONTROL, SPARE_WORK, SPARE_LISTENER };

struct spare_note {
    uint32_t without;
    unsigned modes;
    int has_listener;
};

/* The worker becomes the interpreter. */
_Noreturn void spare_start(const struct box_plan *plan, int work, int listener);

#endif
