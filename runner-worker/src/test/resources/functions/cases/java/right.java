// ACCEPTED null
class Solution {
    public int add(int a, int b) {
        System.out.println("adding");
        return a + b;
    }
}
