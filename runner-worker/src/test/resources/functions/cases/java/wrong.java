// WRONG_ANSWER add(1, 2) returned -1, but 3 was expected.
class Solution { int add(int a, int b) { return a - b; } }
