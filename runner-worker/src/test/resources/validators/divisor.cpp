#include "testlib.h"

int main(int argc, char *argv[]) {
    registerTestlibCmd(argc, argv);
    int number = inf.readInt();
    int divisor = ouf.readInt();
    if (!ouf.seekEof()) {
        quitf(_wa, "more than one number");
    }
    if (divisor < 2 || divisor >= number || number % divisor != 0) {
        quitf(_wa, "%d does not divide %d", divisor, number);
    }
    quitf(_ok, "%d divides %d", divisor, number);
}
