class Solution {
    long stones(long n) {
        return n * (n + 1) / 2;
    }
}
