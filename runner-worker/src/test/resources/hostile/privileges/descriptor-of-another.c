#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    int self = (int)syscall(SYS_pidfd_open, getpid(), 0);
    puts(syscall(SYS_pidfd_getfd, self, 0, 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
