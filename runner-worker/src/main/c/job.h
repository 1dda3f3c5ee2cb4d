/* The part of a job that the worker needs: what to write, what to start. Limits that others enforce are not in it. */
#ifndef SENSEI_JOB_H
#define SENSEI_JOB_H

#include <stddef.h>
#include <stdint.h>

enum { MAX_WORDS = 1024 };

struct job {
    uint64_t cpu_micros, file_bytes, memory_bytes; /* for the process limits that back up the agent's own */
    uint32_t processes;
    char *argv[MAX_WORDS + 1];
    char *environment[MAX_WORDS + 1];
    uint32_t files;
    const uint8_t *file_bytes_at; /* `files` times a name and a content */
    size_t file_bytes_length;
    const uint8_t *input;
    uint32_t input_length;
    int open_input; /* the pipe that is its input instead; -1: it has none */
};

/* 0 when the bytes are a job; the job points into them. */
int job_parse(struct job *j, const uint8_t *bytes, size_t length);

/* Whether a name may be used below the work folder: relative, no "..", no empty part, nothing longer than 255. */
int name_is_safe(const char *name);

/* Writes the files below the current folder. NULL, or the name of what could not be written. */
const char *job_write_files(const struct job *j, int only_safe_names);

#endif
