# mixed
