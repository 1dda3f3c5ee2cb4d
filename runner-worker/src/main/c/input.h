/*
 * What a program reads while it runs, for jobs that ask for it: the runner sends bytes, they go into the program's pipe,
 * and what had no room in the pipe waits here. The runner may send INPUT_WINDOW bytes ahead and is told how many were
 * passed on, so this never holds more, and nobody waits for a program that does not read.
 */
#ifndef SENSEI_INPUT_H
#define SENSEI_INPUT_H

#include <stddef.h>
#include <stdint.h>

enum { INPUT_WINDOW = 64 << 10 }; /* a part of the protocol */

struct agent;
struct slot;

struct input {
    int fd;     /* our end of the pipe; -1: there is none, or nobody reads */
    int ending; /* the end was told, and follows what is held */
    int waits;  /* whether we are told of room in the pipe */
    size_t at, held;
    uint8_t bytes[INPUT_WINDOW];
};

/* Makes the pipe; yields the end that the program is to read from, or -1. */
int input_open(const struct agent *a, struct slot *s);
/* The runner sent something; nothing at all is the end. */
void input_take(struct agent *a, struct slot *s, const uint8_t *bytes, size_t length);
/* Passes on what the pipe takes. */
void input_flow(struct agent *a, struct slot *s);
void input_close(const struct agent *a, struct slot *s);

#endif
