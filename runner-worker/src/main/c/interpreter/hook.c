/*
 * Gets hold of the interpreter without leaving a trace that programs could see: the library is loaded before it and
 * stands in front of fopen. When the interpreter, all started, opens the program that it was told to run, it is made a
 * fork server, and goes on from there in each worker once there is a job.
 */
#include "hook.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "waiting.h"

#define EXPORTED __attribute__((visibility("default")))

typedef FILE *opener(const char *, const char *);

static const char *expected; /* as the command line names it */
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

/* The interpreter may have put the folder that it was started in in front of the name. */
static int is_program(const char *path)
{
    size_t whole = strlen(path), length = strlen(expected);
    return whole >= length && strcmp(path + whole - length, expected) == 0 && (whole == length || path[whole - length - 1] == '/');
}

static FILE *open_or_serve(const char *name, const char *path, const char *mode)
{
    if (expected != NULL && waiting_is_server() && is_program(path)) {
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

/* Runs before the interpreter does, which is not to know how it was started, nor are programs that it starts. */
__attribute__((constructor)) static void begin(int argc, char **argv, char **environment)
{
    prctl(PR_SET_DUMPABLE, 0);
    int last = 0;
    while (environment[last + 1] != NULL) {
        last++;
    }
    memset(environment[last], 0, strlen(environment[last])); /* /proc/self/environ shows these bytes */
    environment[last] = NULL;
    waiting_remember(argv, environment);
    expected = argv[argc - 1];
}
