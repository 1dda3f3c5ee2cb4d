def uncouple(train, depot):
    locomotive = ListNode(0, train)
    last = locomotive
    while last is not None and last.next is not None:
        if last.next.val == depot:
            last.next = last.next.next
        last = last.next
    return locomotive.next
