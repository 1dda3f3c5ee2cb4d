// What a validator of the usual kind includes, as far as the tests need it: the streams of a test, and a verdict by exit code.
// A header of our own with the names and the protocol of the well-known one, which authors bring with their packages.
#pragma once
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

enum TResult { _ok = 42, _wa = 43, _fail = 1 };

struct InStream {
    std::istream *in = nullptr;

    int readInt() {
        int value = 0;
        if (!(*in >> value)) {
            std::exit(_wa);
        }
        return value;
    }

    bool seekEof() {
        *in >> std::ws;
        return in->eof();
    }
};

static InStream inf, ans, ouf;
static std::string feedback;

static void registerTestlibCmd(int argc, char *argv[]) {
    if (argc < 4) {
        std::exit(_fail);
    }
    static std::ifstream input(argv[1]), answer(argv[2]);
    inf.in = &input;
    ans.in = &answer;
    ouf.in = &std::cin;
    feedback = argv[3];
}

[[noreturn]] static void quitf(TResult result, const char *format, ...) {
    std::FILE *message = std::fopen((feedback + "judgemessage.txt").c_str(), "w");
    va_list arguments;
    va_start(arguments, format);
    std::vfprintf(message, format, arguments);
    va_end(arguments);
    std::fclose(message);
    std::exit(result);
}
