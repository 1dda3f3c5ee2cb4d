#include "spare.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes.h"

/* It looks whether its program is there before it reads it. */
static int put_placeholder(const struct waiting *w)
{
    int fd = open(w->word[w->words - 1], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    return fd < 0 ? -1 : close(fd);
}

static int leave_note(const struct box_plan *p, int listener)
{
    int ends[2];
    struct spare_note note = {.without = p->options->without, .modes = p->modes, .has_listener = listener >= 0};
    int failed = pipe(ends) < 0 || write_all(ends[1], &note, sizeof note) < 0 || dup2(ends[0], SPARE_NOTE) < 0;
    close(ends[0]);
    close(ends[1]);
    return failed ? -1 : 0;
}

static int hand_over(const struct box_plan *p, int work, int listener)
{
    int failed = leave_note(p, listener) < 0 || dup2(p->control, SPARE_CONTROL) < 0 || dup2(work, SPARE_WORK) < 0 ||
                 (listener >= 0 && dup2(listener, SPARE_LISTENER) < 0);
    int keep[] = {0, 1, 2, SPARE_NOTE, SPARE_CONTROL, SPARE_WORK, SPARE_LISTENER};
    close_all_but(keep, listener >= 0 ? 7 : 6);
    return failed ? -1 : 0;
}

_Noreturn void spare_start(const struct box_plan *p, int work, int listener)
{
    char library[] = "LD_PRELOAD=" SPARE_LIBRARY;
    if (put_placeholder(p->waiting) == 0 && hand_over(p, work, listener) == 0) {
        waiting_exec(p->waiting, library);
    }
    _exit(127);
}
