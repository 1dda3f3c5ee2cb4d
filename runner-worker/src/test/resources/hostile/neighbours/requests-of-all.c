/* Asynchronous requests of all programs of the machine together are limited: who takes them all leaves none. */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    unsigned long context = 0;
    puts(syscall(SYS_io_setup, 128, &context) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
