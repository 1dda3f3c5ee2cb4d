/* What the agent tells the runner, printed: a verdict for each slot. It has to stay output, and all of it counts. */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    unsigned char frame[64];
    for (int i = 0; i < 8000; i++) {
        memset(frame, 0, sizeof frame);
        frame[0] = sizeof frame - 4;
        frame[4] = (unsigned char)(i % 8);
        frame[5] = (unsigned char)(i % 3);
        if (write(1, frame, sizeof frame) < 0) {
            return 1;
        }
    }
    return write(1, "SUCCEEDED", 9) == 9 ? 0 : 1;
}
