from typing import Annotated

from fastapi import Depends, Request

from app.services.accounts import Accounts


def get_accounts(request: Request) -> Accounts:
    """The services of accounts; there is one for the life of the process."""
    accounts: Accounts = request.app.state.accounts
    return accounts


AccountServices = Annotated[Accounts, Depends(get_accounts)]
