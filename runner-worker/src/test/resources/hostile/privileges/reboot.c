/* With a wrong password, which the kernel looks at only after the privilege. */
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    syscall(SYS_reboot, 0, 0, 0, NULL);
    puts(errno == EINVAL ? "SUCCEEDED" : "refused");
    return 0;
}
