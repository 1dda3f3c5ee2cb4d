def uncouple(train, depot):
    if train is None:
        return None
    train.next = uncouple(train.next, depot)
    return train.next if train.val == depot else train
