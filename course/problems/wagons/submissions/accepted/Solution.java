class Solution {
    public ListNode uncouple(ListNode train, long depot) {
        ListNode locomotive = new ListNode(0, train);
        ListNode last = locomotive;
        while (last.next != null) {
            if (last.next.val == depot) {
                last.next = last.next.next;
            } else {
                last = last.next;
            }
        }
        return locomotive.next;
    }
}
