/* The newer way to mount, which lists of forbidden calls forget. */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    puts(syscall(SYS_fsopen, "tmpfs", 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
