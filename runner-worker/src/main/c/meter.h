/*
 * What the sandbox of a slot uses: told by its control group, controller by controller, and where there is none sampled
 * from its processes.
 */
#ifndef SENSEI_METER_H
#define SENSEI_METER_H

#include <stdint.h>

struct agent;
struct slot;

/* Which controllers are missing, as modes. */
unsigned meter_modes(const struct agent *a);

/* Sets the limits and remembers where the clocks and counters stand. 0 means no limit. -1 when the kernel refuses. */
int meter_begin(const struct agent *a, struct slot *s, uint64_t memory_bytes, uint32_t processes);
/* Brings what is sampled up to date. */
void meter_look(const struct agent *a, struct slot *s);
uint64_t meter_cpu_micros(const struct agent *a, const struct slot *s);
int meter_out_of_memory(const struct agent *a, const struct slot *s);
uint64_t meter_peak_kib(const struct agent *a, const struct slot *s);
/* How long nothing has to be looked at, as far as memory is concerned. */
uint64_t meter_pause(const struct agent *a, const struct slot *s);

#endif
