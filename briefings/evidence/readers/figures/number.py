"""What one number in a text is: its value, what sort it is, where it stands."""

from fractions import Fraction
from typing import NamedTuple

HUNDREDTH = Fraction(1, 100)


class Number(NamedTuple):
    """One number in a text, and the pieces it takes."""

    value: Fraction
    kind: str  # count, share, points, money, times, ordinal or vague
    first: int  # its first piece
    after: int  # the piece after its last
    upto: Fraction | None = None  # where it is vague: how far it may reach
    scale: Fraction = Fraction(1)  # what was written is multiplied by this
    decimals: int = 0  # that were written, before scaling
    form: str = "digits"  # digits, words, ratio, article or implied
    currency: str = ""
    is_doubtful: bool = False  # a comma that may part thousands or decimals

    @property
    def step(self) -> Fraction:
        """The last place that was written, as a value: 100 for 1,400."""
        if self.decimals or not self.value:
            return self.scale / Fraction(10) ** self.decimals
        written, step = self.value / self.scale, 1
        while written.denominator == 1 and written % (step * 10) == 0:
            step *= 10
        return self.scale * step
