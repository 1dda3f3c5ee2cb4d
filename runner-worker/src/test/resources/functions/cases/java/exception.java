// RUNTIME_ERROR at Solution.add(Main.java:4)
class Solution {
    int add(int a, int b) {
        return a / (b - 2);
    }
}
