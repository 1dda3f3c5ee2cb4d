/* A program that answers page faults itself can hold the kernel up wherever it copies memory. */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    puts(syscall(SYS_userfaultfd, 1 /* of the program's own faults only */) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
