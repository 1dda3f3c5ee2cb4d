/* Orphans that end at once keep init busy with their ends while it should hear that time is over. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(void)
{
    double begun = now();
    while (now() - begun < 1.5) {
        if (vfork() == 0) {
            if (fork() == 0) {
                _exit(0);
            }
            _exit(0);
        }
    }
    puts("SUCCEEDED");
    return 0;
}
