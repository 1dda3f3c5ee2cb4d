/* Tells the order of addresses in the kernel. */
#include <linux/kcmp.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    puts(syscall(SYS_kcmp, getpid(), getpid(), KCMP_VM, 0, 0) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
