// RUNTIME_ERROR There is no function add. Did you mean ad?
class Solution { int ad(int a, int b) { return a + b; } }
