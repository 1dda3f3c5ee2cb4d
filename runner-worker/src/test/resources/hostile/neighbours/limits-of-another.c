/* No memory for programs of the same user elsewhere. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/types.h>

int main(void)
{
    pid_t others[] = {@BYSTANDERS@};
    struct rlimit none = {4096, 4096};
    for (unsigned i = 0; i < sizeof others / sizeof others[0]; i++) {
        puts(prlimit(others[i], RLIMIT_MEMLOCK, &none, NULL) == 0 ? "SUCCEEDED" : "refused");
    }
    return 0;
}
