/* A family of sockets that leads into code of the kernel that is seldom used, and was broken more than once. */
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    puts(socket(AF_ALG, SOCK_SEQPACKET, 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
