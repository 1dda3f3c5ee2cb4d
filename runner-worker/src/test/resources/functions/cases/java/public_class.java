// ACCEPTED null
public class Solution {
    static long add(Long a, long b) { System.out.println("adding"); return a + b; }
}
