// TIME_LIMIT loop that never ends
class Solution { int add(int a, int b) { while (true); } }
