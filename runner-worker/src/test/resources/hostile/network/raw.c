#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    puts(socket(AF_INET, SOCK_RAW, IPPROTO_ICMP) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
