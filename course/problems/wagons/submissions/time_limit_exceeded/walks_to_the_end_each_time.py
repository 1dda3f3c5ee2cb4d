def uncouple(train, depot):
    first = None
    while train is not None:
        if train.val != depot:
            if first is None:
                first = ListNode(train.val)
            else:
                end = first
                while end.next is not None:
                    end = end.next
                end.next = ListNode(train.val)
        train = train.next
    return first
