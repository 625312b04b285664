import pytest

from app.api.openapi import permissions_of
from app.commands.describe_app import describe_app
from app.services.policies import Policies, PolicyError, load_policies

SOME = 'anonymous: ["shelves:list:any"]\nroles: { admin: ["shelves:update:own", "shelves:update:any"] }'
OWNED = frozenset({"shelves:update"})


def test_a_role_has_its_permissions_and_those_of_everybody() -> None:
    policies = Policies(SOME, OWNED)
    assert policies.reach("admin", "shelves:update") == "any"
    assert policies.reach("admin", "shelves:list") == "any"
    assert policies.reach(None, "shelves:list") == "any"
    assert policies.is_public("shelves:list")


def test_what_is_not_listed_is_refused() -> None:
    policies = Policies(SOME, OWNED)
    assert policies.reach(None, "shelves:update") is None
    assert policies.reach("admin", "shelves:delete") is None
    assert not policies.is_public("shelves:update")


@pytest.mark.parametrize("text", ["roles: [", "roles: { nobody: [] }", 'roles: { admin: ["shelves:update"] }', "[]"])
def test_malformed_policies_cannot_be_used(text: str) -> None:
    with pytest.raises(PolicyError, match=r"rbac\.yaml is not valid"):
        Policies(text)


def test_what_has_no_owners_is_not_limited_to_them() -> None:
    with pytest.raises(PolicyError, match="shelves:update:own: the rows have no owners"):
        Policies(SOME, frozenset())


def test_nobody_has_rows_of_their_own_who_has_not_signed_in() -> None:
    with pytest.raises(PolicyError, match="shelves:update:own: nobody who has not signed in has rows"):
        Policies('anonymous: ["shelves:update:own"]\nroles: { admin: [] }', OWNED)


def test_a_route_whose_permission_nobody_has_is_named() -> None:
    with pytest.raises(PolicyError, match=r"nobody has shelves:delete, which DELETE /shelves/\{id\} needs"):
        Policies(SOME, OWNED).must_reach({"DELETE /shelves/{id}": "shelves:delete"})


def test_the_account_itself_takes_only_a_sign_in() -> None:
    policies = load_policies()
    assert policies.reach("admin", "authenticated") == "any"
    assert policies.reach(None, "authenticated") is None
    assert policies.reach(None, "public") == "any"


def test_every_route_of_this_backend_is_given_to_somebody() -> None:
    load_policies().must_reach(permissions_of(describe_app()))
