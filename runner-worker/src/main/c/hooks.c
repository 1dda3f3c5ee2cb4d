#include "hooks.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "bytes.h"

#define CARRY(name, file)                                                                          \
    extern const uint8_t name##_begin[], name##_end[];                                             \
    __asm__(".section .rodata\n"                                                                   \
            ".global " #name "_begin, " #name "_end\n"                                             \
            #name "_begin: .incbin \"" file "\"\n"                                                 \
            #name "_end:\n"                                                                        \
            ".previous\n")

CARRY(forked_hook, FORKED_HOOK);
CARRY(spare_hook, SPARE_HOOK);

static int write_hook(const char *path, const uint8_t *begin, const uint8_t *end)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
    int failed = fd < 0 || write_all(fd, begin, (size_t)(end - begin)) < 0;
    if (fd >= 0) {
        close(fd);
    }
    return failed ? -1 : 0;
}

int hook_write_forked(const char *path)
{
    return write_hook(path, forked_hook_begin, forked_hook_end);
}

int hook_write_spare(const char *path)
{
    return write_hook(path, spare_hook_begin, spare_hook_end);
}
