/* A forbidden call that a signal interrupts is taken back before anybody has looked at it. Does one get through? */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void nothing(int number)
{
    (void)number;
}

int main(void)
{
    struct sigaction action = {.sa_handler = nothing};
    sigaction(SIGUSR1, &action, NULL);
    pid_t child = fork();
    if (child == 0) {
        do {
            ptrace(PTRACE_PEEKUSER, 1, 0, 0);
        } while (errno == EINTR || errno == ENOSYS);
        puts("SUCCEEDED");
        return 0;
    }
    time_t begun = time(NULL);
    while (time(NULL) - begun < 2) {
        kill(child, SIGUSR1);
    }
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return 0;
}
