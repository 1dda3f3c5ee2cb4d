/* All on the processor that the neighbour happens to be on. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    cpu_set_t first;
    CPU_ZERO(&first);
    CPU_SET(0, &first);
    sched_setaffinity(0, sizeof first, &first);
    for (int i = 0; i < 8; i++) {
        if (fork() == 0) {
            setsid();
            while (clock() < CLOCKS_PER_SEC / 5) {
            }
            _exit(0);
        }
    }
    while (wait(NULL) > 0) {
    }
    puts("SUCCEEDED");
    return 0;
}
