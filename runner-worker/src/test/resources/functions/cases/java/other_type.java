// WRONG_ANSWER add returned the text "3", a whole number was expected.
class Solution { String add(int a, int b) { return "" + (a + b); } }
