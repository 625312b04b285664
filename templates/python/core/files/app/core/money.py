from dataclasses import dataclass


@dataclass(frozen=True)
class Money:
    """An amount in minor units (cents) and its ISO 4217 currency code."""

    amount: int
    currency: str
