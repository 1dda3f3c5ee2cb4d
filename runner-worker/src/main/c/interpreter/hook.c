/*
 * Gets hold of Python without leaving a trace that programs could see: the library is loaded before it and stands in front
 * of fopen. When the interpreter, all started, opens the program that it was told to run, it is made a fork server, and
 * goes on from there in each worker once there is a job.
 */
#include "hook.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "origin.h"

#define EXPORTED __attribute__((visibility("default")))

typedef FILE *opener(const char *, const char *);

const char *program_name;

static opener *next_opener(const char *name)
{
    opener *next;
    *(void **)&next = dlsym(RTLD_NEXT, name);
    return next;
}

FILE *hook_open(const char *path)
{
    return next_opener("fopen64")(path, "rb");
}

static FILE *open_or_serve(const char *name, const char *path, const char *mode)
{
    if (is_server() && origin_names(path)) {
        program_name = strdup(path);
        python_main();
    }
    return next_opener(name)(path, mode);
}

EXPORTED FILE *fopen64(const char *path, const char *mode);

EXPORTED FILE *fopen64(const char *path, const char *mode)
{
    return open_or_serve("fopen64", path, mode);
}

#undef fopen
EXPORTED FILE *fopen(const char *path, const char *mode)
{
    return open_or_serve("fopen", path, mode);
}
