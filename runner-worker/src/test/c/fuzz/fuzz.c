/*
 * Feeds the agent what nobody should send it, under sanitizers: `agent-fuzz ROUNDS [SEED]`. Whatever comes in, it has to
 * touch no memory that is not its own, and to say nothing that the runner could not read.
 */
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include "box.h"
#include "bytes.h"
#include "job.h"
#include "mutation.h"
#include "slot.h"
#include "wire.h"

static struct agent agent;
static struct randomness randomness;

#define MUST(condition)                                                                            \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                        \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* What main.c gives the other files. */
uint64_t now_micros(void)
{
    return 1;
}

_Noreturn void give_up(struct agent *a, const char *why)
{
    (void)a;
    fprintf(stderr, "gave up: %s\n", why);
    abort();
}

static void put_text(struct bytes *b, const char *text)
{
    put_u32(b->at + b->length, (uint32_t)strlen(text));
    memcpy(b->at + b->length + 4, text, strlen(text));
    b->length += 4 + strlen(text);
}

static void put_numbers(struct bytes *b, const char *sizes)
{
    for (; *sizes != 0; sizes++) {
        if (*sizes == '8') {
            put_u64(b->at + b->length, 1000000);
        } else if (*sizes == '4') {
            put_u32(b->at + b->length, 2);
        } else {
            b->at[b->length] = 0;
        }
        b->length += (size_t)(*sizes - '0');
    }
}

/* A job as the runner sends it: a program with arguments, two variables, two files. */
static void sample_job(struct bytes *b, uint32_t arguments)
{
    b->length = 0;
    put_numbers(b, "88481");
    put_text(b, "out/classes");
    put_numbers(b, "88844");
    put_u32(b->at + b->length - 4, arguments + 1);
    put_text(b, "/usr/bin/python3");
    for (uint32_t i = 0; i < arguments; i++) {
        put_text(b, i == 0 ? "main.py" : "");
    }
    put_numbers(b, "4");
    put_text(b, "PATH=/usr/bin");
    put_text(b, "HOME=/box");
    put_numbers(b, "4");
    put_text(b, "main.py");
    put_text(b, "print(input())");
    put_text(b, "package/module.py");
    put_text(b, "");
    put_text(b, "input");
}

/* A file that stands in for a pipe which somebody else filled. */
static int holding(const void *bytes, size_t length)
{
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    MUST(fd >= 0 && write_all(fd, bytes, length) == 0 && lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

static struct slot *fresh_slot(enum slot_state state)
{
    struct slot *s = &agent.slot[0];
    *s = (struct slot){.state = state, .init = -1, .control = -1, .report = -1, .output = {-1, -1}, .listener = -1,
                       .work = -1, .space = -1, .network = -1, .input = {.fd = -1}};
    s->group = (struct cgroup){.procs = {-1, -1, -1}, .memory_limit = -1, .swap_limit = -1, .memory_peak = -1,
                               .memory_stat = -1, .oom = -1, .pids_limit = -1, .cpu = -1, .version_of_memory = 2};
    agent.delay = (struct delay_host){-1, -1};
    agent.out = holding("", 0);
    return s;
}

/* All that the agent said has to be frames that can be read. Returns how many were verdicts. */
static int verdicts_told(void)
{
    struct frame f;
    int verdicts = 0;
    MUST(lseek(agent.out, 0, SEEK_SET) == 0);
    while (wire_read(agent.out, &f)) {
        verdicts += f.type == OUT_VERDICT;
        MUST(f.type >= OUT_HELLO && f.type <= OUT_ROOM && f.slot == 0);
    }
    MUST(lseek(agent.out, 0, SEEK_CUR) == lseek(agent.out, 0, SEEK_END));
    close(agent.out);
    return verdicts;
}

/* The worker's half: what came through to it. 1 when it is a job. */
static int parse_in_worker(int control)
{
    static struct job job;
    uint8_t head[4];
    struct reader r = {head, head + sizeof head, 0};
    if (lseek(control, 0, SEEK_SET) != 0 || read_all(control, head, sizeof head) < 0) {
        return 0; /* an open input goes with it, which only a socket takes */
    }
    uint32_t length = read_u32(&r);
    uint8_t *exactly = malloc(length == 0 ? 1 : length);
    MUST(exactly != NULL && read_all(control, exactly, length) == 0);
    int understood = job_parse(&job, exactly, length) == 0;
    for (char **word = job.argv; *word != NULL; word++) {
        free(*word);
    }
    for (char **word = job.environment; *word != NULL; word++) {
        free(*word);
    }
    free(exactly);
    return understood;
}

/* 1 when the job was begun and its worker understood it. */
static int fuzz_job(const struct bytes *b)
{
    struct slot *s = fresh_slot(SLOT_READY);
    int control = s->control = holding("", 0);
    uint8_t *exactly = malloc(b->length == 0 ? 1 : b->length); /* so that a step beyond the end is seen */
    MUST(exactly != NULL);
    memcpy(exactly, b->at, b->length);
    run_begin(&agent, s, &(struct frame){.type = IN_JOB, .nonce = 7, .payload = exactly, .length = b->length});
    int begun = s->state == SLOT_RUNNING;
    int understood = begun && parse_in_worker(control);
    MUST(verdicts_told() == (begun ? 0 : 1));
    input_close(&agent, s);
    close(control);
    free(exactly);
    return understood;
}

static void fuzz_wire(const struct bytes *b)
{
    struct frame f;
    int fd = holding(b->at, b->length);
    while (wire_read(fd, &f)) {
        MUST(f.length <= MAX_FRAME);
    }
    close(fd);
}

/* Frames whose headers are right most of the time, or nothing but noise. */
static void frames(struct bytes *b, const struct bytes *job)
{
    *b = *job;
    memmove(b->at + WIRE_HEADER, b->at, b->length);
    wire_head(b->at, (enum frame_out)IN_JOB, 0, 7, b->length);
    b->length += WIRE_HEADER;
    wire_head(b->at + b->length, (enum frame_out)IN_CANCEL, 0, 7, 0);
    b->length += WIRE_HEADER;
}

/* What init reports, what the worker says and what the program prints, all of it as a program might forge it. */
static void fuzz_report(struct bytes *report, struct bytes *word, struct bytes *printed)
{
    struct slot *s = fresh_slot(SLOT_RUNNING);
    int talk[2];
    MUST(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, talk) == 0);
    MUST(word->length == 0 || write_all(talk[1], word->at, word->length) == 0);
    s->run.output_bytes = random_below(&randomness, MOST_BYTES);
    s->control = talk[0];
    s->report = holding(report->at, report->length);
    s->output[0] = holding(printed->at, printed->length);
    s->output[1] = holding(printed->at, printed->length / 2);
    run_hear_report(&agent, s);
    MUST(verdicts_told() == (report->length >= BOX_REPORT));
    int left[] = {talk[1], s->control, s->report, s->output[0], s->output[1]};
    for (unsigned i = 0; i < sizeof left / sizeof left[0]; i++) {
        close_fd(&left[i]);
    }
}

/* There is nobody to send it to: only what is read of it matters. */
static void fuzz_signal(const struct bytes *b)
{
    uint8_t *exactly = malloc(b->length == 0 ? 1 : b->length);
    MUST(exactly != NULL);
    memcpy(exactly, b->at, b->length);
    run_signal(fresh_slot(SLOT_RUNNING), &(struct frame){.type = IN_SIGNAL, .nonce = 7, .payload = exactly, .length = b->length});
    MUST(verdicts_told() == 0);
    free(exactly);
}

static void one_round(const struct bytes *sample)
{
    static struct bytes job, wire, report, word, printed;
    sample_job(&job, (uint32_t)random_below(&randomness, MAX_WORDS + 50));
    fuzz_job(&job);
    job = *sample;
    mutate(&randomness, &job);
    fuzz_job(&job);
    frames(&wire, sample);
    mutate(&randomness, &wire);
    fuzz_wire(&wire);
    random_bytes(&randomness, &wire, 200);
    fuzz_wire(&wire);
    fuzz_job(&wire);
    random_bytes(&randomness, &report, 2 * BOX_REPORT);
    random_bytes(&randomness, &word, 300);
    random_bytes(&randomness, &printed, MOST_BYTES);
    fuzz_report(&report, &word, &printed);
    random_bytes(&randomness, &word, 2);
    fuzz_signal(&word);
}

int main(int argc, char **argv)
{
    static struct bytes sample;
    unsigned long rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
    if (argc <= 2 && getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed) {
        return 1;
    }
    fprintf(stderr, "agent: fuzzing, rounds %lu, seed %" PRIu64 "\n", rounds, seed);
    randomness.state = seed;
    agent.options.without = 1U << GUARD_FILE_SPACE; /* there is no tmpfs whose size could be set */
    sample_job(&sample, 1);
    MUST(fuzz_job(&sample)); /* else nothing below gets past the first check */
    for (unsigned long round = 0; round < rounds; round++) {
        one_round(&sample);
    }
    fprintf(stderr, "agent: fuzzed\n");
    return 0;
}
