#include "slot.h"

#include "box.h"
#include "bytes.h"
#include "job.h"
#include "kernel.h"
#include "seccomp.h"
#include "wire.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CHUNK = 65536, CHECK_MICROS = 20000, SHORTEST_CHECK = 1000, GRACE_MICROS = 250000 };

static uint64_t smaller(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

/* Why a run cannot begin goes to the runner as its verdict; the sandbox is thrown away. */
static void refuse(struct agent *a, struct slot *s, uint64_t nonce, const char *why)
{
    s->run = (struct run){.nonce = nonce, .started = now_micros()};
    snprintf(s->run.what, sizeof s->run.what, "%s", why);
    s->state = SLOT_RUNNING;
    run_end(a, s, END_BROKEN, 0);
    slot_signal(s, SIGKILL);
}

static int size_work(const struct agent *a, struct slot *s, uint64_t bytes)
{
    char text[32];
    if (bytes == s->file_bytes || !guarded(&a->options, GUARD_FILE_SPACE)) {
        return 0;
    }
    snprintf(text, sizeof text, "%" PRIu64, bytes);
    s->file_bytes = bytes;
    return s->space < 0 ? -1
                        : k_fsconfig(s->space, K_FSCONFIG_SET_STRING, "size", text) |
                              k_fsconfig(s->space, K_FSCONFIG_CMD_RECONFIGURE, NULL, NULL);
}

struct demands {
    uint64_t memory, files;
    uint32_t processes;
    int open_input;
};

static int read_demands(struct run *run, struct demands *d, struct reader *r)
{
    run->wall_micros = read_u64(r);
    run->output_bytes = read_u64(r);
    run->collect_files = read_u32(r);
    run->collect_bytes = read_u64(r);
    d->open_input = read_u8(r);
    char *collect = read_text(r);
    int bad = collect == NULL || (collect[0] != 0 && !name_is_safe(collect));
    snprintf(run->collect, sizeof run->collect, "%s", bad ? "" : collect);
    free(collect);
    struct reader rest = *r;
    run->cpu_micros = read_u64(&rest);
    d->files = read_u64(&rest);
    d->memory = read_u64(&rest);
    d->processes = read_u32(&rest);
    return bad || rest.bad ? -1 : 0;
}

/* The job, and beside its first byte the pipe that is to be its input, if it has one. */
static int hand_over(const struct slot *s, const uint8_t *job, size_t length, int input)
{
    union {
        struct cmsghdr header;
        char room[CMSG_SPACE(sizeof(int))];
    } ancillary = {.room = {0}};
    struct iovec io = {(void *)(uintptr_t)job, length};
    struct msghdr message = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = &ancillary, .msg_controllen = sizeof ancillary};
    if (input < 0) {
        return write_all(s->control, job, length);
    }
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(sizeof input);
    memcpy(CMSG_DATA(c), &input, sizeof input);
    ssize_t n = sendmsg(s->control, &message, MSG_NOSIGNAL);
    return n < 0 ? -1 : write_all(s->control, job + n, length - (size_t)n);
}

void run_begin(struct agent *a, struct slot *s, const struct frame *f)
{
    struct reader r = {f->payload, f->payload + f->length, 0};
    struct run run = {.nonce = f->nonce, .started = now_micros()};
    struct demands d;
    if (s->state != SLOT_READY || s->control < 0) {
        refuse(a, s, f->nonce, "the sandbox was not ready");
        return;
    }
    if (read_demands(&run, &d, &r) < 0) {
        refuse(a, s, f->nonce, "the job could not be read");
        return;
    }
    uint64_t memory = guarded(&a->options, GUARD_MEMORY) ? d.memory : 0;
    uint32_t processes = guarded(&a->options, GUARD_PIDS) ? d.processes + 1 /* our init */ : 0;
    if (meter_begin(a, s, memory, processes) < 0 || size_work(a, s, d.files) != 0) {
        refuse(a, s, f->nonce, "the limits could not be set");
        return;
    }
    int input = d.open_input ? input_open(a, s) : -1;
    if (d.open_input && input < 0) {
        refuse(a, s, f->nonce, "the input could not be opened");
        return;
    }
    s->run = run;
    s->run.throttled_before = delay_throttled(&a->delay);
    s->run.next_check = run.started + smaller(smaller(CHECK_MICROS, meter_pause(a, s)), run.wall_micros);
    s->state = SLOT_RUNNING;
    uint8_t *program = f->payload + (r.at - f->payload);
    size_t length = (size_t)(r.end - r.at);
    put_u32(program - 4, (uint32_t)length); /* over what has been read already: one write instead of two */
    if (hand_over(s, program - 4, length + 4, input) < 0) {
        run_kill(s, END_BROKEN, "the sandbox was gone");
    }
    close_fd(&input);
}

void run_kill(struct slot *s, enum ending cause, const char *what)
{
    if (s->state != SLOT_RUNNING || s->run.killed_at != 0) {
        return;
    }
    s->run.cause = cause;
    s->run.killed_at = now_micros();
    snprintf(s->run.what, sizeof s->run.what, "%s", what);
    slot_signal(s, SIGTERM); /* init ends everything and reports; a SIGKILL would lose the figures */
}

/* Before the worker has become the program the signal waits for it, and then meets a program that has not said what it wants. */
void run_signal(const struct slot *s, const struct frame *f)
{
    static const int wishes[] = {0, BOX_INTERRUPT, BOX_TERMINATE, BOX_KILL};
    uint8_t which = f->length == 1 ? f->payload[0] : 0;
    if (which > 0 && which < sizeof wishes / sizeof wishes[0]) {
        slot_signal(s, wishes[which]);
    }
}

int run_forward(struct agent *a, struct slot *s, int stream)
{
    static uint8_t frame[WIRE_HEADER + 1 + CHUNK];
    uint8_t *text = frame + WIRE_HEADER + 1;
    ssize_t n = s->output[stream] < 0 ? 0 : read(s->output[stream], text, CHUNK);
    if (n <= 0) {
        if (n == 0) {
            close_fd(&s->output[stream]);
        }
        return n < 0 && errno == EINTR;
    }
    if (s->state != SLOT_RUNNING) {
        return 1; /* nobody asked for this any more */
    }
    uint64_t left = s->run.output_bytes - s->run.seen[stream];
    if (!guarded(&a->options, GUARD_OUTPUT)) {
        left = UINT64_MAX;
    }
    size_t sent = (size_t)smaller(left, (uint64_t)n);
    if (sent < (size_t)n) {
        s->run.truncated[stream] = 1;
        run_kill(s, END_OUTPUT, "");
    }
    if (sent > 0) {
        s->run.seen[stream] += sent;
        frame[WIRE_HEADER] = (uint8_t)stream;
        wire_head(frame, OUT_OUTPUT, (uint32_t)s->index, s->run.nonce, sent + 1);
        write_all(a->out, frame, WIRE_HEADER + 1 + sent);
    }
    return 1;
}

void run_hear_output(struct agent *a, struct slot *s, int stream)
{
    run_forward(a, s, stream);
}

/* The last process under the filter is gone. Older kernels would have us wait for its next call for ever. */
static int is_over(int listener)
{
    struct pollfd p = {.fd = listener, .events = POLLIN};
    return poll(&p, 1, 0) == 1 && (p.revents & POLLIN) == 0;
}

void run_hear_listener(struct slot *s)
{
    char call[64];
    if (s->listener < 0) {
        return;
    }
    if (is_over(s->listener)) {
        close_fd(&s->listener);
        return;
    }
    if (seccomp_violation(s->listener, call, sizeof call) < 0) {
        snprintf(call, sizeof call, "call taken back"); /* a signal interrupts a call before it is looked at */
    }
    run_kill(s, END_VIOLATION, call);
}

/* Whether the program or the machine was too slow is for the runner to say, while all of its tasks still live. */
static void out_of_time(const struct agent *a, struct slot *s, enum ending cause)
{
    uint64_t throttled = delay_throttled(&a->delay) - s->run.throttled_before;
    s->run.waited = throttled + delay_waited(&a->delay, &a->groups, &s->group);
    run_kill(s, cause, "");
}

uint64_t run_check(struct agent *a, struct slot *s, uint64_t now)
{
    if (s->state != SLOT_RUNNING) {
        return UINT64_MAX;
    }
    if (s->run.killed_at != 0) {
        if (now >= s->run.killed_at + GRACE_MICROS) {
            slot_signal(s, SIGKILL);
        }
        return now + CHECK_MICROS;
    }
    if (now < s->run.next_check) {
        return s->run.next_check;
    }
    meter_look(a, s);
    uint64_t cpu = meter_cpu_micros(a, s);
    uint64_t wall = now - s->run.started;
    if (guarded(&a->options, GUARD_CPU_TIMER) && cpu >= s->run.cpu_micros) {
        out_of_time(a, s, END_CPU);
    } else if (guarded(&a->options, GUARD_WALL_TIMER) && wall >= s->run.wall_micros) {
        out_of_time(a, s, END_WALL);
    } else if (meter_out_of_memory(a, s)) {
        run_kill(s, END_MEMORY, "");
    }
    /* Were all processors burning for this job, the limit could be reached in a part of what is left of it. */
    uint64_t cpu_left = cpu < s->run.cpu_micros ? (s->run.cpu_micros - cpu) / 2 : 0;
    uint64_t wall_left = wall < s->run.wall_micros ? s->run.wall_micros - wall : 0;
    uint64_t pause = smaller(smaller(CHECK_MICROS, meter_pause(a, s)), smaller(cpu_left, wall_left));
    s->run.next_check = now + (pause < SHORTEST_CHECK ? SHORTEST_CHECK : pause);
    return s->run.next_check;
}
