from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.commands.run_account_command import run_account_command
from app.models.user_model import Role
from app.repositories.session_repository import Device
from app.repositories.user_repository import UserRepository
from app.schemas.user_schema import NewProfile
from app.services.accounts import Accounts


class TokenToGive(BaseModel):
    """What the environment says about the token; nobody signs in without proof outside development."""

    app_env: Literal["development"] = Field(alias="APP_ENV")
    role: Role = Field(alias="ROLE")


async def give_token(services: Accounts, wanted: TokenToGive) -> str:
    """Signs a development user of a role in."""
    id = await _find_or_create(services, wanted.role)
    pair = await services.sessions.start(id, Device(user_agent="dev-token"))
    return pair.access_token


async def _find_or_create(services: Accounts, role: Role) -> UUID:
    email = f"{role}@development.example"
    account = await services.accounts.find_by_email(email)
    if account is not None:
        return account.id
    profile = NewProfile.model_validate({"email": email, "name": f"Development {role}"})
    async with services.db.begin() as session:
        user = await UserRepository(session).create({**profile.complete(), "role": role, "verified": True})
    return user.id


if __name__ == "__main__":
    run_account_command(TokenToGive, give_token)
