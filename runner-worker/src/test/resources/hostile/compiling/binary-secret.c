/* The assembler reads files, too. */
#include <stdio.h>

__asm__(".section .rodata\nsecret: .incbin \"@SECRET@\"\n.byte 0\n.text");
extern const char secret[];

int main(void)
{
    puts(secret[0] != 0 ? "SUCCEEDED" : "empty");
    return 0;
}
