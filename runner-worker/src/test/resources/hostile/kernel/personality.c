/* Makes every readable page executable, for this program and those that it starts. */
#include <stdio.h>
#include <sys/personality.h>

int main(void)
{
    puts(personality(READ_IMPLIES_EXEC) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
