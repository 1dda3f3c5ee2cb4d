/* A datagram to a name service: no connection is needed to tell it something. */
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(@NAME-PORT@), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    puts(sendto(fd, "leak.example", 12, 0, (struct sockaddr *)&to, sizeof to) == 12 ? "SUCCEEDED" : "refused");
    return 0;
}
