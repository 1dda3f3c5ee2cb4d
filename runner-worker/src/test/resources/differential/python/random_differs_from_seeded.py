import random
random.seed(1)
print(random.random(), random.sample(range(100), 3))
