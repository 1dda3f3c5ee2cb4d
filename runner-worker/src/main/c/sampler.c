#include "sampler.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

/* Bytes that a machine writes into fresh pages in a microsecond, generously. */
enum { FASTEST_GROWTH = 8192, SHORTEST = 2000, LONGEST = 20000, TEXT = 4096, MICROS = 1000000 };

void sampler_open(struct sampler *s, int proc, int work, pid_t init, uint64_t cpu_before)
{
    s->proc = fdopendir(proc);
    s->work = work;
    s->init = init;
    s->cpu_before = cpu_before;
    s->cpu = s->lost = s->memory_limit = s->memory = s->peak = 0;
    s->summed = s->divided = s->divide_at = s->rest = 0;
    s->over = s->count = 0;
    if (s->proc == NULL) {
        close(proc);
    }
}

void sampler_close(struct sampler *s)
{
    if (s->proc != NULL) {
        closedir(s->proc);
    }
    s->proc = NULL;
}

void sampler_begin(struct sampler *s, uint64_t memory_limit)
{
    s->memory_limit = memory_limit;
}

/* Init has no number in there that we could use, being hidden: it is 0 here and looked up in our own /proc. */
static int read_text(const struct sampler *s, pid_t pid, const char *name, char *text)
{
    char path[64];
    snprintf(path, sizeof path, "%s%ld/%s", pid == 0 ? "/proc/" : "", (long)(pid == 0 ? s->init : pid), name);
    int fd = openat(dirfd(s->proc), path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, TEXT - 1);
    if (fd >= 0) {
        close(fd);
    }
    text[n < 0 ? 0 : n] = 0;
    return n > 0 ? 0 : -1;
}

/* Fields 14 to 17 of a stat line, after the name in brackets, which may hold anything: utime stime cutime cstime. */
static int read_clocks(const struct sampler *s, struct sampled *p)
{
    char text[TEXT];
    unsigned long long user, kernel, waited_user, waited_kernel;
    if (read_text(s, p->pid, "stat", text) < 0) {
        return -1;
    }
    const char *rest = strrchr(text, ')');
    if (rest == NULL || sscanf(rest, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu", &user, &kernel,
                               &waited_user, &waited_kernel) != 4) {
        return -1;
    }
    uint64_t tick = MICROS / (uint64_t)sysconf(_SC_CLK_TCK);
    p->own = (user + kernel) * tick;
    p->waited = (waited_user + waited_kernel) * tick;
    return 0;
}

static struct sampled *find(struct sampled *list, int count, pid_t pid)
{
    for (int i = 0; i < count; i++) {
        if (list[i].pid == pid) {
            return &list[i];
        }
    }
    return NULL;
}

static int list_processes(struct sampler *s, struct sampled *now)
{
    int count = 0;
    rewinddir(s->proc);
    for (struct dirent *e = readdir(s->proc); e != NULL && count < MAX_SAMPLED - 1; e = readdir(s->proc)) {
        long pid = e->d_name[0] >= '1' && e->d_name[0] <= '9' ? strtol(e->d_name, NULL, 10) : 1;
        if (pid != 1) {
            now[count++] = (struct sampled){.pid = (pid_t)pid};
        }
    }
    return count;
}

/*
 * A process that ends is found again in what its parent has waited for, unless the parent let the kernel throw it away:
 * what then is missing is remembered, or ignoring SIGCHLD would make a program free of charge. Clocks are rounded down to
 * ticks, so up to two of them are not missed.
 */
static uint64_t thrown_away(struct sampler *s, struct sampled *now, int count)
{
    uint64_t vanished = 0, waited = 0, slack = 2 * MICROS / (uint64_t)sysconf(_SC_CLK_TCK);
    for (int i = 0; i < s->count; i++) {
        const struct sampled *then = &s->last[i], *still = find(now, count, then->pid);
        vanished += still == NULL ? then->own + then->waited : 0;
        waited += still != NULL && still->waited > then->waited ? still->waited - then->waited : 0;
    }
    return vanished > waited + slack ? vanished - waited : 0;
}

/* The list is made first: who is missing from it has been waited for, and that is in the clocks read afterwards. */
static void look_at_clocks(struct sampler *s, struct sampled *now, int count)
{
    uint64_t cpu = 0;
    for (int i = 0; i < count; i++) {
        const struct sampled *then = find(s->last, s->count, now[i].pid);
        if (read_clocks(s, &now[i]) < 0 && then != NULL) {
            now[i] = *then; /* it has just ended; the next look finds where its time went */
        }
        cpu += now[i].own + now[i].waited;
    }
    s->lost += thrown_away(s, now, count);
    memcpy(s->last, now, sizeof *now * (size_t)count);
    s->count = count;
    s->cpu = cpu + s->lost > s->cpu ? cpu + s->lost : s->cpu;
}

static uint64_t kib_after(const char *text, const char *key)
{
    const char *at = strstr(text, key);
    return at == NULL ? 0 : strtoull(at + strlen(key), NULL, 10);
}

static uint64_t bytes_of_files(const struct sampler *s)
{
    struct statfs fs;
    return fstatfs(s->work, &fs) < 0 ? 0 : (uint64_t)(fs.f_blocks - fs.f_bfree) * (uint64_t)fs.f_bsize;
}

static uint64_t sum(const struct sampler *s, const struct sampled *now, int count, const char *file, const char *const *keys)
{
    char text[TEXT];
    uint64_t kib = 0;
    for (int i = 0; i < count; i++) {
        if (now[i].pid != 0 && read_text(s, now[i].pid, file, text) == 0) {
            for (int k = 0; keys[k] != NULL; k++) {
                kib += kib_after(text, keys[k]);
            }
        }
    }
    return kib * 1024;
}

static uint64_t clock_micros(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * MICROS + (uint64_t)t.tv_nsec / 1000;
}

static void divide(struct sampler *s, const struct sampled *now, int count, uint64_t summed)
{
    static const char *const keys[] = {"\nPss_Anon:", "\nPss_Shmem:", "\nSwapPss:", NULL};
    uint64_t begin = clock_micros();
    s->divided = sum(s, now, count, "smaps_rollup", keys);
    s->summed = summed;
    uint64_t end = clock_micros();
    s->divide_at = end + 10 * (end - begin);
    s->rest = 4 * (end - begin);
}

/*
 * The cheap sum counts a page once for each process that shares it, as after a fork. Where that matters, each page is
 * divided among those that share it. The kernel walks all page tables for this, and a program can make them long: so this
 * is done now and then, growth meanwhile counts in full, and a program is ended only by a fresh look, after which others
 * have their turn.
 */
static uint64_t shared_memory(struct sampler *s, const struct sampled *now, int count, uint64_t files, uint64_t summed)
{
    uint64_t grown = s->divided + (summed > s->summed ? summed - s->summed : 0);
    if (clock_micros() >= s->divide_at || (s->memory_limit > 0 && files + grown > s->memory_limit)) {
        divide(s, now, count, summed);
        grown = s->divided;
    }
    return grown < summed ? grown : summed;
}

static void look_at_memory(struct sampler *s, const struct sampled *now, int count)
{
    static const char *const keys[] = {"\nRssAnon:", "\nRssShmem:", "\nVmPTE:", "\nVmSwap:", NULL};
    uint64_t files = bytes_of_files(s);
    uint64_t summed = sum(s, now, count, "status", keys);
    int shared = count > 2 && files + summed > s->peak; /* by a process besides the program and init */
    s->rest = 0;
    uint64_t used = files + (shared ? shared_memory(s, now, count, files, summed) : summed);
    s->memory = used;
    s->peak = used > s->peak ? used : s->peak;
    s->over = s->over || (s->memory_limit > 0 && used > s->memory_limit);
}

void sampler_look(struct sampler *s)
{
    static struct sampled now[MAX_SAMPLED];
    if (s->proc == NULL) {
        return;
    }
    int count = list_processes(s, now);
    now[count++] = (struct sampled){.pid = 0};
    look_at_clocks(s, now, count);
    look_at_memory(s, now, count);
}

void sampler_told(struct sampler *s, uint64_t cpu, uint64_t largest)
{
    if (s->proc != NULL) {
        s->cpu = cpu + s->lost > s->cpu ? cpu + s->lost : s->cpu;
        s->peak = largest > s->peak ? largest : s->peak;
    }
}

uint64_t sampler_cpu_micros(const struct sampler *s)
{
    return s->cpu > s->cpu_before ? s->cpu - s->cpu_before : 0;
}

uint64_t sampler_pause(const struct sampler *s)
{
    uint64_t left = s->memory_limit > s->memory ? s->memory_limit - s->memory : 0;
    uint64_t pause = s->memory_limit == 0 ? LONGEST : left / FASTEST_GROWTH;
    pause = pause < SHORTEST ? SHORTEST : pause > LONGEST ? LONGEST : pause;
    return pause > s->rest ? pause : s->rest;
}
