/* The filter every program runs under. Which calls end a program, and which merely fail, is decided in seccomp.c. */
#ifndef SENSEI_SECCOMP_H
#define SENSEI_SECCOMP_H

#include <stddef.h>

/* Installs the filter on the calling process for good. Returns the descriptor on which violations are told, or -1. */
int seccomp_install(unsigned modes);

/* Waits for one violation told on `listener` and names it: "ptrace", "32-bit call" … 0 when there was one. */
int seccomp_violation(int listener, char *what, size_t size);

#endif
