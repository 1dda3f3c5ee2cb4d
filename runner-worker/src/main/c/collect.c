#include "slot.h"

#include "bytes.h"
#include "job.h"
#include "wire.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_DEPTH = 16, MAX_FILE = 64 << 20 };

struct collection {
    struct agent *agent;
    struct slot *slot;
    const char *wrong;
    char path[1024];
};

static void send_file(struct collection *c, int fd, uint64_t size)
{
    struct run *run = &c->slot->run;
    int bounded = guarded(&c->agent->options, GUARD_COLLECTED);
    if (bounded && (run->collect_files == 0 || size > run->collect_bytes || size > MAX_FILE)) {
        c->wrong = "more files came out than are allowed";
        return;
    }
    char *content = malloc(size + 1);
    if (content == NULL || read_all(fd, content, size) < 0) {
        c->wrong = "a file could not be read";
    } else {
        run->collect_files--;
        run->collect_bytes -= size;
        wire_begin(OUT_FILE, (uint32_t)c->slot->index, run->nonce);
        wire_text(c->path);
        wire_blob(content, size);
        wire_send(c->agent->out);
    }
    free(content);
}

static void walk(struct collection *c, int fd, int depth);

/* Nobody lives in the sandbox any more, so nothing changes between looking and reading. Links are never followed. */
static void visit(struct collection *c, int dir, const char *name, int depth)
{
    struct stat st;
    size_t length = strlen(c->path);
    int n = snprintf(c->path + length, sizeof c->path - length, "%s%s", length == 0 ? "" : "/", name);
    int strict = guarded(&c->agent->options, GUARD_COLLECTED);
    int fd = openat(dir, name, O_RDONLY | (strict ? O_NOFOLLOW : 0) | O_NONBLOCK | O_CLOEXEC);
    if (fd >= 0 && n > 0 && (size_t)n < sizeof c->path - length && fstat(fd, &st) == 0) {
        if (S_ISREG(st.st_mode) || (!strict && S_ISFIFO(st.st_mode))) {
            send_file(c, fd, (uint64_t)st.st_size);
        } else if (S_ISDIR(st.st_mode) && depth < MAX_DEPTH) {
            walk(c, fd, depth + 1);
            fd = -1;
        }
    }
    close_fd(&fd);
    c->path[length] = 0;
}

static void walk(struct collection *c, int fd, int depth)
{
    DIR *dir = fdopendir(fd);
    if (dir == NULL) {
        close(fd);
        return;
    }
    for (struct dirent *e = readdir(dir); e != NULL && c->wrong == NULL; e = readdir(dir)) {
        if (name_is_safe(e->d_name)) {
            visit(c, dirfd(dir), e->d_name, depth);
        }
    }
    closedir(dir);
}

const char *collect_files(struct agent *a, struct slot *s)
{
    struct collection c = {a, s, NULL, ""};
    char folder[1024];
    snprintf(folder, sizeof folder, "%s", s->run.collect);
    int fd = openat(s->work, "box", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    char *rest = folder;
    for (char *part = strtok_r(rest, "/", &rest); part != NULL && fd >= 0; part = strtok_r(rest, "/", &rest)) {
        int inner = openat(fd, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        close(fd);
        fd = inner;
    }
    if (fd >= 0) {
        walk(&c, fd, 0);
    }
    return c.wrong;
}
