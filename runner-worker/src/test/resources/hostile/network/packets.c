/* Whole packets, past the kernel's own protocols. */
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    puts(socket(AF_PACKET, SOCK_RAW, 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
