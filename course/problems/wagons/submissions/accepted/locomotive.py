def uncouple(train, depot):
    locomotive = ListNode(0, train)
    last = locomotive
    while last.next is not None:
        if last.next.val == depot:
            last.next = last.next.next
        else:
            last = last.next
    return locomotive.next
