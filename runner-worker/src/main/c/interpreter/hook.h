/* What runs inside of the waiting interpreter. */
#ifndef SENSEI_HOOK_H
#define SENSEI_HOOK_H

#include <stdio.h>

#include "../job.h"

/* The file that the interpreter was told to run, by the name that it opens it by. */
extern const char *program_name;

/* Opens a file as the C library does, past the hook. */
FILE *hook_open(const char *path);

/* Whether this is the fork server, and not one of its children. */
int is_server(void);

/*
 * Serves the agent. Comes back in a worker that has a job for this interpreter; the words of the job that the
 * interpreter does not know yet are the rest of its argv, from `known` on.
 */
const struct job *serve(int *known);

/* From the moment at which the interpreter opens its program to the end of the process. */
_Noreturn void python_main(void);

#endif
