/* Behind what covers a folder lies the folder. */
#include <stdio.h>
#include <sys/mount.h>

int main(void)
{
    puts(umount2("/tmp", MNT_DETACH) == 0 ? "SUCCEEDED" : "refused");
    return 0;
}
