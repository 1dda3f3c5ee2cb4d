/* Ports of devices, straight from a program. */
#include <stdio.h>
#include <sys/io.h>

int main(void)
{
    puts(ioperm(0x80, 1, 1) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
