/* Everything that waits to be written, on every disk of the machine, now; and again. */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    puts(syscall(SYS_sync) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
