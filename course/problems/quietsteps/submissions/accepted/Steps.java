class Solution {
    long quiet_ways(long steps, long[] creaky) {
        int top = (int) steps;
        boolean[] creaks = new boolean[top + 1];
        for (long step : creaky) {
            creaks[(int) step] = true;
        }
        long[] ways = new long[top + 1];
        ways[0] = 1;
        for (int n = 1; n <= top; n++) {
            for (int stride = 1; stride <= 3 && stride <= n && !creaks[n]; stride++) {
                ways[n] += ways[n - stride];
            }
        }
        return ways[top];
    }
}
