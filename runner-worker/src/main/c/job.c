#include "job.h"

#include "bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int name_is_safe(const char *name)
{
    if (*name == 0 || strlen(name) > 1023) {
        return 0;
    }
    for (;;) {
        size_t part = strcspn(name, "/");
        int dots = (part == 1 && name[0] == '.') || (part == 2 && name[0] == '.' && name[1] == '.');
        if (part == 0 || part > 255 || dots) {
            return 0;
        }
        if (name[part] == 0) {
            return 1;
        }
        name += part + 1;
    }
}

static int read_words(struct reader *r, char **words)
{
    uint32_t count = read_u32(r);
    if (count > MAX_WORDS) {
        return -1;
    }
    for (uint32_t i = 0; i < count; i++) {
        words[i] = read_text(r);
        if (words[i] == NULL) {
            return -1;
        }
    }
    words[count] = NULL;
    return (int)count;
}

int job_parse(struct job *j, const uint8_t *bytes, size_t length)
{
    struct reader r = {bytes, bytes + length, 0};
    memset(j, 0, sizeof *j);
    j->open_input = -1;
    j->cpu_micros = read_u64(&r);
    j->file_bytes = read_u64(&r);
    j->memory_bytes = read_u64(&r);
    j->processes = read_u32(&r);
    if (read_words(&r, j->argv) <= 0 || read_words(&r, j->environment) < 0) {
        return -1;
    }
    j->files = read_u32(&r);
    j->file_bytes_at = r.at;
    for (uint32_t i = 0; i < j->files && !r.bad; i++) {
        uint32_t ignored;
        read_blob(&r, &ignored);
        read_blob(&r, &ignored);
    }
    j->file_bytes_length = (size_t)(r.at - j->file_bytes_at);
    j->input = read_blob(&r, &j->input_length);
    return r.bad || r.at != r.end ? -1 : 0;
}

/* The folder is fresh and nobody else writes to it yet, so there are no links to fear. */
static int write_one(char *name, const uint8_t *content, uint32_t length)
{
    for (char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        int made = mkdir(name, 0755);
        *slash = '/';
        if (made < 0 && errno != EEXIST) {
            return -1;
        }
    }
    int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (fd < 0) {
        return -1;
    }
    int failed = write_all(fd, content, length);
    close(fd);
    return failed;
}

const char *job_write_files(const struct job *j, int only_safe_names)
{
    struct reader r = {j->file_bytes_at, j->file_bytes_at + j->file_bytes_length, 0};
    for (uint32_t i = 0; i < j->files; i++) {
        uint32_t length;
        char *name = read_text(&r);
        const uint8_t *content = read_blob(&r, &length);
        if (name == NULL || r.bad || (only_safe_names && !name_is_safe(name))) {
            free(name);
            return "a file with an unsafe name";
        }
        if (write_one(name, content, length) < 0) {
            return name; /* the process ends, so this is no leak that matters */
        }
        free(name);
    }
    return NULL;
}
