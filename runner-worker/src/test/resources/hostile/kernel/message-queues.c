/* Messages wait in memory of the kernel. */
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit all;
    getrlimit(RLIMIT_MSGQUEUE, &all);
    all.rlim_cur = all.rlim_max;
    setrlimit(RLIMIT_MSGQUEUE, &all);
    puts(mq_open("/hog", O_CREAT | O_RDWR, 0600, NULL) != (mqd_t)-1 ? "SUCCEEDED" : "refused");
    return 0;
}
