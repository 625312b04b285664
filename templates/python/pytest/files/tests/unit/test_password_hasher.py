import argon2
import bcrypt

from app.services.password_hasher import PasswordHasher

HASHER = PasswordHasher()


async def test_passwords_are_hashed_with_argon2id_each_time_with_another_salt() -> None:
    first, second = await HASHER.hash("correct horse"), await HASHER.hash("correct horse")
    assert first.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert first != second
    assert await HASHER.verify("correct horse", first)
    assert not await HASHER.verify("correct mouse", first)
    assert not HASHER.is_weak(first)


async def test_a_password_is_the_same_however_its_characters_are_composed() -> None:
    hash = await HASHER.hash("caf\u00e9 au lait")
    assert await HASHER.verify("cafe\u0301 au lait", hash)


async def test_a_password_is_wrong_when_there_is_no_hash() -> None:
    assert not await HASHER.verify("correct horse", None)


async def test_hashes_of_before_are_known_and_known_to_be_weak() -> None:
    weaker = argon2.PasswordHasher(time_cost=2, memory_cost=8192, parallelism=1).hash("correct horse")
    of_bcrypt = bcrypt.hashpw(b"correct horse", bcrypt.gensalt(4)).decode()
    for hash in (weaker, of_bcrypt, of_bcrypt.replace("$2b$", "$2a$"), of_bcrypt.replace("$2b$", "$2y$")):
        assert await HASHER.verify("correct horse", hash), hash
        assert not await HASHER.verify("correct mouse", hash), hash
        assert HASHER.is_weak(hash), hash


async def test_a_long_password_is_compared_as_bcrypt_hashed_it() -> None:
    hash = bcrypt.hashpw(b"x" * 72, bcrypt.gensalt(4)).decode()
    assert await HASHER.verify("x" * 100, hash)
