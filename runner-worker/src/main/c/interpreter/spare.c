/*
 * Holds an interpreter that was started ahead at the first thing that it wants to know of its program: the library is
 * loaded before it and stands in front of open. Node asks for a package.json beside the program when it has done all of its
 * start; from there it goes on once there is a job.
 */
#include "../spare.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "../bytes.h"
#include "../job.h"
#include "origin.h"

#define EXPORTED __attribute__((visibility("default")))

typedef int opener(const char *, int, ...);

static atomic_flag waited = ATOMIC_FLAG_INIT;

static int is_in_box(const char *path)
{
    return strncmp(path, "/box/", 5) == 0;
}

static void await_job(void)
{
    static struct job job;
    struct spare_note note;
    if (read_all(SPARE_NOTE, &note, sizeof note) < 0) {
        _exit(127);
    }
    struct options options = {.without = note.without};
    struct box_plan plan = {.options = &options, .modes = note.modes, .control = SPARE_CONTROL};
    worker_announce(&plan, SPARE_WORK, note.has_listener ? SPARE_LISTENER : -1);
    close(SPARE_NOTE);
    close(SPARE_WORK);
    close(SPARE_LISTENER);
    fcntl(SPARE_CONTROL, F_SETFD, FD_CLOEXEC);
    worker_wait(&plan, &job);
    unlink(origin_program()); /* a placeholder until now */
    worker_furnish(&plan, &job);
    int known = origin_words_of(&job);
    if (known == 0 || job.argv[known] != NULL) {
        worker_exec(&plan, &job);
    }
    close(SPARE_CONTROL); /* silence: the job has begun */
}

static int open_in_time(const char *name, const char *path, int flags, mode_t mode)
{
    opener *next;
    *(void **)&next = dlsym(RTLD_NEXT, name);
    if (is_in_box(path) && !atomic_flag_test_and_set(&waited)) {
        await_job();
    }
    return next(path, flags, mode);
}

static mode_t mode_of(int flags, va_list rest)
{
    return (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

EXPORTED int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_in_time("open64", path, flags, mode);
}

#undef open
EXPORTED int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_in_time("open", path, flags, mode);
}
