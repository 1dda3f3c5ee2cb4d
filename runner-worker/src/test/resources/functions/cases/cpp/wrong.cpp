// WRONG_ANSWER add(1, 2) returned -1, but 3 was expected.
long long add(long long a, long long b) { return a - b; }
