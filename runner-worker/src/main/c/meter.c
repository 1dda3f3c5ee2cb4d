#include "meter.h"

#include "slot.h"

unsigned meter_modes(const struct agent *a)
{
    const int *tree = a->groups.tree_of;
    return (tree[MEMORY_CONTROLLER] < 0 ? MODE_SAMPLED_MEMORY : 0U) | (tree[CPU_CONTROLLER] < 0 ? MODE_SAMPLED_CPU : 0U) |
           (tree[PIDS_CONTROLLER] < 0 ? MODE_COUNTED_PROCESSES : 0U);
}

static int samples(const struct agent *a, unsigned mode)
{
    return (a->modes & mode) != 0;
}

int meter_begin(const struct agent *a, struct slot *s, uint64_t memory_bytes, uint32_t processes)
{
    if (samples(a, MODE_SAMPLED)) {
        sampler_begin(&s->sampler, samples(a, MODE_SAMPLED_MEMORY) ? memory_bytes : 0);
    }
    return cgroup_begin(&s->group, memory_bytes, processes);
}

void meter_look(const struct agent *a, struct slot *s)
{
    if (samples(a, MODE_SAMPLED)) {
        sampler_look(&s->sampler);
    }
}

uint64_t meter_cpu_micros(const struct agent *a, const struct slot *s)
{
    return samples(a, MODE_SAMPLED_CPU) ? sampler_cpu_micros(&s->sampler) : cgroup_cpu_micros(&s->group);
}

int meter_out_of_memory(const struct agent *a, const struct slot *s)
{
    return samples(a, MODE_SAMPLED_MEMORY) ? s->sampler.over : cgroup_oom_killed(&s->group);
}

uint64_t meter_peak_kib(const struct agent *a, const struct slot *s)
{
    return samples(a, MODE_SAMPLED_MEMORY) ? s->sampler.peak / 1024 : cgroup_peak_kib(&s->group);
}

uint64_t meter_pause(const struct agent *a, const struct slot *s)
{
    return samples(a, MODE_SAMPLED_MEMORY) ? sampler_pause(&s->sampler) : UINT64_MAX;
}
