/*
 * What a sandbox uses, where no control group counts it: looked up from time to time in /proc. What comes and goes
 * between two looks is not seen, which is why a result says that it was sampled.
 */
#ifndef SENSEI_SAMPLER_H
#define SENSEI_SAMPLER_H

#include <dirent.h>
#include <stdint.h>
#include <sys/types.h>

enum { MAX_SAMPLED = 512 };

/* CPU time of a process and of the children that it has waited for, in microseconds. */
struct sampled {
    pid_t pid;
    uint64_t own, waited;
};

struct sampler {
    DIR *proc;  /* the sandbox's own, so that it holds nothing else; NULL: nothing is sampled */
    int work;   /* what the program writes lies there, in memory */
    pid_t init; /* hidden in there, but what it waited for counts */
    uint64_t cpu_before, cpu, lost;
    uint64_t memory_limit, memory, peak; /* bytes; a limit of 0 is none */
    uint64_t summed, divided, divide_at; /* two ways to sum up at the last dear look, and when another one is due */
    uint64_t rest;                       /* what the last look was so dear that others have to have */
    int over;
    int count;
    struct sampled last[MAX_SAMPLED];
};

/* Takes the descriptor of the sandbox's /proc, and remembers what its worker had used before there was a job. */
void sampler_open(struct sampler *s, int proc, int work, pid_t init, uint64_t cpu_before);
void sampler_close(struct sampler *s);
void sampler_begin(struct sampler *s, uint64_t memory_limit);
void sampler_look(struct sampler *s);
/* What init counted at the end is exact, but for children that nobody waited for. */
void sampler_told(struct sampler *s, uint64_t cpu, uint64_t largest);
uint64_t sampler_cpu_micros(const struct sampler *s);
/* How long a program that takes memory as fast as it can is sure to need for what is left. */
uint64_t sampler_pause(const struct sampler *s);

#endif
