"""What Schemathesis asks of a generated backend beyond its own checks: codes instead of statuses, the envelope, no hashes."""

import atexit
import json
import os
import re
import time
import urllib.request
from base64 import b64decode
from collections import Counter
from urllib.parse import quote
from uuid import UUID

import schemathesis
from schemathesis.transport.serialization import Binary

# A request that fits the published schema may be refused with these codes only: what no schema can say.
ALLOWED = {
    400: {"INVALID_CURSOR", "OFFSET_TOO_DEEP", "OAUTH_STATE_MISMATCH"},
    401: {"INVALID_CREDENTIALS", "REFRESH_TOKEN_INVALID", "REFRESH_TOKEN_REUSED"},
    403: {"FORBIDDEN"},
    404: {"NOT_FOUND"},
    409: {"DUPLICATE", "CONFLICT", "IN_USE"},
    412: {"PRECONDITION_FAILED"},
    414: {"URI_TOO_LONG"},
    422: {"REFERENCE_NOT_FOUND", "BUSINESS_RULE", "IDEMPOTENCY_KEY_REUSED"},
}
# Below /files: what a member takes, and which bytes have come.
ALLOWED_OF_FILES = {409: {"UPLOAD_MISMATCH"}, 413: {"PAYLOAD_TOO_LARGE"}, 415: {"UNSUPPORTED_MEDIA_TYPE"}}
# Codes of details of a VALIDATION_ERROR that stand for a rule beyond JSON Schema.
BEYOND_SCHEMA = {"exclusive", "common_password", "invalid_characters", "out_of_range", "read_only"}
# Members whose values the settings of a backend decide.
BY_SETTINGS = {"return_to"}
SUCCESS = {"success", "data", "meta"}
ERROR = {"type", "title", "status", "detail", "instance", "success", "error", "meta"}
HASH = re.compile(r"\$argon2|\$2[aby]\$|password_hash")
# Those whose tokens the run uses: who is disabled or gets another role is none of them.
PEOPLE = set(filter(None, os.environ["FUZZ_PEOPLE"].split(",")))
NOBODY = str(UUID(int=0x0190B6C2_0000_7000_8000_FFFFFFFFFFFF))
TOKEN_SECONDS = 120
succeeded: Counter[str] = Counter()
turns: Counter[str] = Counter()
kept: dict[str, tuple[float, dict]] = {}


def ask(what, operation):
    """Asks the desk (account-desk.ts) for something on behalf of an operation."""
    with urllib.request.urlopen(f"{os.environ['FUZZ_DESK']}/{what}?operation={quote(operation)}") as answer:
        return json.load(answer)


@schemathesis.auth(refresh_interval=None)
class Bearer:
    """Sends each request as somebody who may make it."""

    def get(self, case, context):
        return token_for(case.operation.label)["token"]

    def set(self, case, token, context):
        case.headers["Authorization"] = f"Bearer {token}"


def token_for(label):
    until, given = kept.get(label, (0, None))
    if time.monotonic() > until:
        given = ask("token", label)
        kept[label] = (time.monotonic() + TOKEN_SECONDS, given)
    return given


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives every other request that fits the schema what no generator guesses: a password, a token from a mail, a file."""
    label = case.operation.label
    is_positive = bool(case.meta) and case.meta.generation.mode.is_positive
    if label.endswith("/users/{id}") and case.method == "PATCH" and case.path_parameters.get("id") in PEOPLE:
        case.path_parameters["id"] = NOBODY
    given = token_for(label)
    if not given["lasts"] and case.headers.get("Authorization") == f"Bearer {given['token']}":
        # Its session may be over by now: cases are made before they are sent.
        case.headers["Authorization"] = f"Bearer {ask('token', label)['token']}"
    if not is_positive:
        return
    if isinstance(case.body, dict) and "target" in case.body and "file" in case.body:
        # The backend reads a form as it comes in, and wants to know first what the file is for.
        case.body = {"target": case.body["target"], **case.body}
    turns[label] += 1
    if turns[label] % 2 == 1:
        take(case, ask("offer", label))
    # What is offered fits the schema; Schemathesis cannot tell of bytes, and would call the request a wrong one.
    case._record_starting_state()


def take(case, offer):
    """Puts the parts of an offer (offers.ts) in the place of those of a request."""
    case.path_parameters.update(offer.get("path", {}))
    case.query.update(offer.get("query", {}))
    case.headers.update(offer.get("headers", {}))
    sent = Binary(b64decode(offer["bytes"])) if "bytes" in offer else None
    if isinstance(case.body, dict):
        case.body.update(offer.get("body", {}) if sent is None else {**offer.get("body", {}), "file": sent})
    elif sent is not None:
        case.body = sent


def body_of(response):
    try:
        return json.loads(response.content)
    except ValueError:
        return None


@schemathesis.check
def positive_accepted_by_code(ctx, response, case):
    """A request that fits the schema succeeds, or is refused for a reason that no schema can express."""
    if not case.meta.generation.mode.is_positive or response.status_code < 400:
        return
    body = body_of(response) or {}
    error = body.get("error") or {}
    if error.get("code") in ALLOWED.get(response.status_code, set()):
        return
    if "/files" in case.operation.path and error.get("code") in ALLOWED_OF_FILES.get(response.status_code, set()):
        return
    # Tokens in bodies are anybody's guess; those that we send as ours have to be good.
    if error.get("code") == "INVALID_TOKEN" and not case._has_explicit_auth:
        return
    found = [detail for detail in error.get("details") or [] if detail.get("field") not in BY_SETTINGS]
    if error.get("details") and not found:
        return
    details = {detail.get("code") for detail in found}
    assert details and details <= BEYOND_SCHEMA, (
        f"a request that fits the schema was refused with {response.status_code} {error.get('code')} {sorted(details)}"
    )


@schemathesis.check
def enveloped(ctx, response, case):
    """Bodies have exactly the members of the envelope, and none has a hash in it."""
    text = response.content.decode("utf-8", "replace")
    assert not HASH.search(text), "a body with a hash in it"
    body = body_of(response)
    if not isinstance(body, dict) or not case.operation.path.startswith("/api/"):
        return
    if response.status_code < 400:
        assert body.keys() - {"pagination"} == SUCCESS, f"members {sorted(body)}"
        assert body["success"] is True
    else:
        assert body.keys() == ERROR, f"members {sorted(body)}"
        assert body["success"] is False
    sent = response.headers.get("x-request-id")
    assert sent and body["meta"]["request_id"] == sent[0], "meta.request_id is not X-Request-Id"


@schemathesis.hook
def after_call(context, case, response):
    """Counts what succeeded: an operation that never does was not tried."""
    succeeded[case.operation.label] += response.status_code < 400


@atexit.register
def write_successes():
    """Leaves the number of successes of every operation for whoever started the run."""
    with open(os.environ["FUZZ_SUCCESSES"], "w", encoding="utf-8") as file:
        json.dump(dict(succeeded), file)
