#include <stdio.h>
#include <sys/resource.h>

static int deeper(int megabytes)
{
    volatile char page[1 << 20];
    for (int i = 0; i < (1 << 20); i += 4096) {
        page[i] = (char)megabytes;
    }
    return megabytes == 0 ? page[0] : deeper(megabytes - 1) + page[4096];
}

int main(void)
{
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_STACK, &all);
    deeper(200);
    puts("SUCCEEDED");
    return 0;
}
