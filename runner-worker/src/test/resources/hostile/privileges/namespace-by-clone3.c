/* clone3 passes its flags in memory, where no filter can see them. */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    uint64_t wanted[11] = {CLONE_NEWUSER, 0, 0, 0, SIGCHLD};
    long child = syscall(435, wanted, sizeof wanted);
    if (child == 0) {
        _exit(0);
    }
    puts(child > 0 ? "SUCCEEDED" : "refused");
    return 0;
}
