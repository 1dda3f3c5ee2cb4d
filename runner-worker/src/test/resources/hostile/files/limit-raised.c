/* A soft limit may be raised by anybody, so it must not be the soft one that holds. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &all);
    int fd = open("big", O_WRONLY | O_CREAT, 0600);
    puts(ftruncate(fd, 1L << 40) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
