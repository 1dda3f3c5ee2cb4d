#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit all;
    getrlimit(RLIMIT_MEMLOCK, &all);
    all.rlim_cur = all.rlim_max;
    setrlimit(RLIMIT_MEMLOCK, &all);
    puts(mlock(malloc(4 << 20), 4 << 20) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
