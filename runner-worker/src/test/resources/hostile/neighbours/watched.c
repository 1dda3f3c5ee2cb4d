/* What does a neighbour open in the toolchains that all share? */
#include <poll.h>
#include <stdio.h>
#include <sys/inotify.h>

int main(void)
{
    struct pollfd news = {.fd = inotify_init1(0), .events = POLLIN};
    inotify_add_watch(news.fd, "@SHOWN@", IN_OPEN);
    puts(news.fd >= 0 && poll(&news, 1, 2000) == 1 ? "SUCCEEDED" : "nothing seen");
    return 0;
}
