#include "check.h"

#include <signal.h>
#include <stdlib.h>

#include "slot.h"

int checks_failed;

/* What main.c gives the other files; no test gets as far as to use it. */
uint64_t now_micros(void)
{
    return 0;
}

_Noreturn void give_up(struct agent *a, const char *why)
{
    (void)a;
    fprintf(stderr, "gave up: %s\n", why);
    exit(1);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN); /* as the agent does */
    test_bytes();
    test_job();
    test_options();
    test_cgroup_find();
    test_cgroup();
    test_delay();
    test_sampler();
    test_seccomp();
    test_wire();
    test_input();
    test_signal();
    test_events();
    fprintf(stderr, checks_failed == 0 ? "agent: all checks passed\n" : "agent: %d checks failed\n", checks_failed);
    return checks_failed == 0 ? 0 : 1;
}
