from dataclasses import dataclass
from enum import Enum
@dataclass
class P: x: int
class C(Enum): A = 1
print(P(1), C.A, list(C))
