/* Refused by the kernel for these folders, but with another error where the privilege to do so is there. */
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    syscall(SYS_pivot_root, "/box", "/box");
    puts(errno == EPERM || errno == ENOSYS ? "refused" : "SUCCEEDED");
    return 0;
}
