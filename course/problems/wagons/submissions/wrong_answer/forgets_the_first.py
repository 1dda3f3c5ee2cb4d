def uncouple(train, depot):
    wagon = train
    while wagon is not None and wagon.next is not None:
        if wagon.next.val == depot:
            wagon.next = wagon.next.next
        else:
            wagon = wagon.next
    return train
