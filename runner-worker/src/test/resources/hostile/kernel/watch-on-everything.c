#include <stdio.h>
#include <sys/fanotify.h>

int main(void)
{
    puts(fanotify_init(FAN_REPORT_FID, 0) >= 0 ? "SUCCEEDED" : "refused");
    return 0;
}
