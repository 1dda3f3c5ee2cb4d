#include "check.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "seccomp.h"
#include "slot.h"

enum { PATIENCE_SECONDS = 5 };

static struct agent *agent;
static struct slot *slot;
static pid_t program;
static int go; /* closed, it lets the program go on */

/* A program under the filter that makes a forbidden call when it is told to. Returns the listener of its filter. */
static int start_program(void)
{
    int told[2], wait[2], listener = -1;
    CHECK(pipe(told) == 0 && pipe(wait) == 0);
    program = fork();
    if (program == 0) {
        close(wait[1]);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        listener = seccomp_install(0);
        (void)!write(told[1], &listener, sizeof listener);
        (void)!read(wait[0], &listener, 1);
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        _exit(0);
    }
    CHECK(read(told[0], &listener, sizeof listener) == sizeof listener);
    int process = (int)syscall(SYS_pidfd_open, program, 0);
    listener = (int)syscall(SYS_pidfd_getfd, process, listener, 0);
    close(process);
    close(told[0]);
    close(told[1]);
    close(wait[0]);
    go = wait[1];
    CHECK(listener >= 0);
    return listener;
}

static void begin(void)
{
    agent = calloc(1, sizeof *agent);
    CHECK(agent != NULL);
    agent->epoll = epoll_create1(EPOLL_CLOEXEC);
    slot = &agent->slot[1];
    slot->index = 1;
    slot->generation = 7;
    slot->state = SLOT_RUNNING;
    slot->listener = start_program();
    alarm(PATIENCE_SECONDS); /* who waits for ever is ended */
}

static void end(void)
{
    alarm(0);
    close_fd(&go);
    kill(program, SIGKILL);
    waitpid(program, NULL, 0);
    close_fd(&slot->listener);
    close(agent->epoll);
    free(agent);
}

static uint64_t next_event(void)
{
    struct epoll_event e = {0};
    CHECK(epoll_wait(agent->epoll, &e, 1, PATIENCE_SECONDS * 1000) == 1);
    return e.data.u64;
}

static void a_forbidden_call_is_heard(void)
{
    begin();
    watch(agent, slot->listener, FROM_LISTENER, slot);

    close_fd(&go);
    hear_of_slot(agent, next_event());

    CHECK(slot->run.cause == END_VIOLATION);
    end();
}

static void an_event_of_a_sandbox_that_is_gone_asks_nothing_of_the_next(void)
{
    begin();
    struct epoll_event stale = event_of(EPOLLIN, FROM_LISTENER, slot);
    slot->generation++;

    hear_of_slot(agent, stale.data.u64);

    CHECK(slot->run.cause == END_NONE && slot->listener >= 0);
    end();
}

static void the_end_of_the_last_process_is_no_call(void)
{
    begin();
    watch(agent, slot->listener, FROM_LISTENER, slot);

    kill(program, SIGKILL);
    hear_of_slot(agent, next_event());

    CHECK(slot->run.cause == END_NONE && slot->listener < 0);
    end();
}

void test_events(void)
{
    a_forbidden_call_is_heard();
    an_event_of_a_sandbox_that_is_gone_asks_nothing_of_the_next();
    the_end_of_the_last_process_is_no_call();
}
