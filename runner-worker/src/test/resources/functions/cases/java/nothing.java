// WRONG_ANSWER is a return missing?
class Solution { void add(int a, int b) { System.out.println(a + b); } }
