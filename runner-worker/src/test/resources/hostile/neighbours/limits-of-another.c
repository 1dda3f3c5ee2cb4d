/* No memory for a program of the same user elsewhere. */
#include <stdio.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit none = {4096, 4096};
    puts(prlimit(@BYSTANDER@, RLIMIT_MEMLOCK, &none, NULL) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
