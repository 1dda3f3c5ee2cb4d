#include "check.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "modes.h"
#include "seccomp.h"

/* Each case runs in a child, since a filter stays for good. The child's exit code says what it found. */
static int in_child_of(unsigned modes, int (*body)(int listener))
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        int listener = seccomp_install(modes);
        _exit(listener < 0 ? 99 : body(listener));
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int in_child(int (*body)(int listener))
{
    return in_child_of(0, body);
}

static int ordinary_calls(int listener)
{
    int pipe_ends[2];
    (void)listener;
    return pipe(pipe_ends) != 0 || open("/dev/null", O_RDONLY) < 0 || socket(AF_UNIX, SOCK_STREAM, 0) < 0 ||
           socket(AF_INET6, SOCK_DGRAM, 0) < 0;
}

static int fails_with(long result, int expected)
{
    return result == -1 && errno == expected;
}

static int refused_calls(int listener)
{
    (void)listener;
    return !fails_with(syscall(SYS_clone3, NULL, 0), ENOSYS) || !fails_with(syscall(SYS_io_uring_setup, 1, NULL), ENOSYS) ||
           !fails_with(syscall(SYS_perf_event_open, NULL, 0, 0, 0, 0), EPERM) ||
           !fails_with(syscall(SYS_personality, 0x0400000), EPERM) ||
           !fails_with(socket(AF_NETLINK, SOCK_RAW, 0), EAFNOSUPPORT) || !fails_with(socket(AF_VSOCK, SOCK_STREAM, 0), EAFNOSUPPORT);
}

static int calls_on_init(int listener)
{
    struct rlimit some = {1, 1};
    (void)listener;
    return !fails_with(prlimit(1, RLIMIT_NOFILE, &some, NULL), EPERM) || !fails_with(setpriority(PRIO_PROCESS, 1, 19), EPERM) ||
           prlimit(0, RLIMIT_CORE, &some, NULL) != 0 || setpriority(PRIO_PROCESS, 0, 19) != 0;
}

static int makes_a_file_in_memory(int listener)
{
    (void)listener;
    return memfd_create("file", 0) >= 0;
}

static int told_call(int listener)
{
    char what[64] = "";
    pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        _exit(0); /* not reached: nobody answers the question */
    }
    int heard = seccomp_violation(listener, what, sizeof what);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return heard != 0 || strcmp(what, "ptrace") != 0;
}

void test_seccomp(void)
{
    CHECK(in_child(ordinary_calls) == 0);
    CHECK(in_child(refused_calls) == 0);
    CHECK(in_child(told_call) == 0);
    CHECK(in_child(calls_on_init) == 0);
    CHECK(in_child_of(0, makes_a_file_in_memory) == 1);
    CHECK(in_child_of(MODE_SAMPLED_MEMORY, makes_a_file_in_memory) == 0);
}
