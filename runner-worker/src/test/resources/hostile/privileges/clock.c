/* A time that cannot be, so that the clock stays even where it might be set. */
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    struct timespec never = {0, -1};
    syscall(SYS_clock_settime, CLOCK_REALTIME, &never);
    puts(errno == EPERM ? "refused" : "SUCCEEDED");
    return 0;
}
