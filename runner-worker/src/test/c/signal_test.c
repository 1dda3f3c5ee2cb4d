#include "check.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "box.h"
#include "slot.h"
#include "wire.h"

/* The signal that reaches the sandbox's init when the runner sends these bytes; SIGCHLD when none does. */
static int told(const uint8_t *payload, size_t length)
{
    static struct slot s;
    sigset_t all;
    int status;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    s.init = fork();
    if (s.init == 0) {
        int heard = 0;
        sigwait(&all, &heard);
        _exit(heard);
    }
    run_signal(&s, &(struct frame){.type = IN_SIGNAL, .payload = (uint8_t *)(uintptr_t)payload, .length = length});
    slot_signal(&s, SIGCHLD); /* of those that wait, the one with the lowest number is taken first: all of ours are lower */
    CHECK(waitpid(s.init, &status, 0) == s.init);
    sigprocmask(SIG_UNBLOCK, &all, NULL);
    return WEXITSTATUS(status);
}

static void each_signal_has_a_wish_of_its_own(void)
{
    CHECK(told((const uint8_t *)"\1", 1) == BOX_INTERRUPT);
    CHECK(told((const uint8_t *)"\2", 1) == BOX_TERMINATE);
    CHECK(told((const uint8_t *)"\3", 1) == BOX_KILL);
}

static void what_is_no_signal_is_not_passed_on(void)
{
    CHECK(told((const uint8_t *)"\0", 1) == SIGCHLD);
    CHECK(told((const uint8_t *)"\4", 1) == SIGCHLD);
    CHECK(told((const uint8_t *)"\377", 1) == SIGCHLD);
    CHECK(told((const uint8_t *)"\1\1", 2) == SIGCHLD);
    CHECK(told(NULL, 0) == SIGCHLD);
}

void test_signal(void)
{
    each_signal_has_a_wish_of_its_own();
    what_is_no_signal_is_not_passed_on();
}
