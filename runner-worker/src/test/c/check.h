/* The smallest test frame that does: a case is a function, a failed check names its place and fails the run. */
#ifndef SENSEI_CHECK_H
#define SENSEI_CHECK_H

#include <stdio.h>

extern int checks_failed;

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            checks_failed++;                                                                       \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                        \
        }                                                                                          \
    } while (0)

void test_bytes(void);
void test_job(void);
void test_options(void);
void test_cgroup_find(void);
void test_cgroup(void);
void test_delay(void);
void test_sampler(void);
void test_seccomp(void);
void test_wire(void);
void test_input(void);
void test_signal(void);
void test_events(void);

#endif
