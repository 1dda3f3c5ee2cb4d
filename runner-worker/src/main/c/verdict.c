#include "slot.h"

#include "box.h"
#include "bytes.h"
#include "wire.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static enum ending judge(const struct agent *a, const struct slot *s, int status, uint64_t cpu)
{
    int timed = guarded(&a->options, GUARD_CPU_TIMER);
    int lost_to_oom = meter_out_of_memory(a, s) && (s->run.cause == END_NONE || s->run.cause == END_BROKEN);
    if (lost_to_oom) {
        return END_MEMORY; /* even before the program began: its input alone may be more than it may use */
    }
    if (s->run.cause != END_NONE) {
        return s->run.cause;
    }
    if (s->run.truncated[0] || s->run.truncated[1]) {
        return END_OUTPUT;
    }
    if (timed && cpu >= s->run.cpu_micros) {
        return END_CPU;
    }
    return WIFSIGNALED(status) ? END_SIGNALLED : END_EXITED;
}

/* The whole sandbox has been ended and counted by its init. */
void run_hear_report(struct agent *a, struct slot *s)
{
    uint8_t told[BOX_REPORT];
    ssize_t n = s->report < 0 ? 0 : read(s->report, told, sizeof told);
    if (n < 0) {
        return;
    }
    close_fd(&s->report);
    if (n != sizeof told || s->state != SLOT_RUNNING) {
        return; /* the end of init itself is told by a signal */
    }
    struct reader r = {told, told + sizeof told, 0};
    int status = (int)read_u32(&r);
    uint64_t cpu = read_u64(&r), largest_kib = read_u64(&r);
    sampler_told(&s->sampler, cpu, largest_kib * 1024);
    /* Why the program never began was said before its worker ended, but on another channel: nobody orders the two. */
    slot_hear_control(a, s);
    while (run_forward(a, s, 0)) {
    }
    while (run_forward(a, s, 1)) {
    }
    enum ending ending = judge(a, s, status, meter_cpu_micros(a, s));
    run_end(a, s, ending, (uint32_t)(ending == END_SIGNALLED ? WTERMSIG(status) : WEXITSTATUS(status)));
}

void run_end(struct agent *a, struct slot *s, enum ending ending, uint32_t code)
{
    uint64_t wall = now_micros() - s->run.started;
    uint64_t cpu = meter_cpu_micros(a, s);
    uint64_t peak = meter_peak_kib(a, s);
    if (ending == END_EXITED && s->run.collect[0] != 0) {
        const char *wrong = collect_files(a, s);
        if (wrong != NULL) {
            ending = END_OUTPUT;
            snprintf(s->run.what, sizeof s->run.what, "%s", wrong);
        }
    }
    wire_begin(OUT_VERDICT, (uint32_t)s->index, s->run.nonce);
    wire_u8((uint8_t)ending);
    wire_u32(code);
    wire_u64(cpu);
    wire_u64(wall);
    wire_u64(peak);
    wire_u64(s->run.waited);
    wire_u8((uint8_t)(s->run.truncated[0] | s->run.truncated[1] << 1));
    wire_text(s->run.what);
    s->state = SLOT_LEAVING;
    wire_send(a->out);
}
