/* Talks to the host of a virtual machine, past every network namespace. */
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    puts(socket(AF_VSOCK, SOCK_STREAM, 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
