from pydantic import BaseModel, Field

from app.commands.run_account_command import run_account_command
from app.models.user_model import Role
from app.schemas.user_schema import AccountEmail
from app.services.accounts import Accounts


class RoleToGive(BaseModel):
    """What the environment says about the account and its new role."""

    email: AccountEmail = Field(alias="EMAIL")
    role: Role = Field(alias="ROLE")


async def give_role(services: Accounts, wanted: RoleToGive) -> str:
    """Gives an account another role."""
    account = await services.accounts.find_by_email(wanted.email)
    if account is None:
        raise LookupError(f"there is no account with the address {wanted.email}")
    await services.accounts.change_access(account.id, {"role": wanted.role})
    return f"{wanted.email} is {wanted.role}"


if __name__ == "__main__":
    run_account_command(RoleToGive, give_role)
