#include <stdio.h>
#include <unistd.h>

int main(void)
{
    puts(sethostname("owned", 5) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
