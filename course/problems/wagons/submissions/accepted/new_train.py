def uncouple(train, depot):
    first = last = None
    while train is not None:
        if train.val != depot:
            wagon = ListNode(train.val)
            if first is None:
                first = wagon
            else:
                last.next = wagon
            last = wagon
        train = train.next
    return first
