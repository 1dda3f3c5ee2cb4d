/* A crash that writes all of its memory to a file, or hands it to a program of the machine. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status;
    struct rlimit all;
    getrlimit(RLIMIT_CORE, &all);
    all.rlim_cur = all.rlim_max;
    setrlimit(RLIMIT_CORE, &all);
    if (fork() == 0) {
        abort();
    }
    wait(&status);
    puts(WCOREDUMP(status) ? "SUCCEEDED" : "no dump");
    return 0;
}
