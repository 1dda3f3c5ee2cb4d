#include <stdio.h>
#include <sys/timex.h>

int main(void)
{
    struct timex nothing = {.modes = 0};
    puts(adjtimex(&nothing) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
