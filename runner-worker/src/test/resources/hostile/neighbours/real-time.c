/* Who runs in real time is never interrupted by those who do not. */
#include <sched.h>
#include <stdio.h>

int main(void)
{
    struct sched_param first = {.sched_priority = 1};
    puts(sched_setscheduler(0, SCHED_FIFO, &first) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
