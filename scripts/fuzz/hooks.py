"""What Schemathesis asks of a generated backend beyond its own checks: codes instead of statuses, the envelope, no hashes."""

import atexit
import json
import os
import re
from collections import Counter

import schemathesis

# A request that fits the published schema may be refused with these codes only: what no schema can say.
ALLOWED = {
    400: {"INVALID_CURSOR", "OFFSET_TOO_DEEP"},
    401: {"INVALID_CREDENTIALS", "INVALID_TOKEN", "REFRESH_TOKEN_INVALID", "REFRESH_TOKEN_REUSED"},
    403: {"FORBIDDEN"},
    404: {"NOT_FOUND"},
    409: {"DUPLICATE", "CONFLICT", "IN_USE"},
    412: {"PRECONDITION_FAILED"},
    414: {"URI_TOO_LONG"},
    422: {"REFERENCE_NOT_FOUND", "BUSINESS_RULE"},
}
# Codes of details of a VALIDATION_ERROR that stand for a rule beyond JSON Schema.
BEYOND_SCHEMA = {"exclusive", "common_password", "invalid_characters", "out_of_range", "read_only"}
SUCCESS = {"success", "data", "meta"}
ERROR = {"type", "title", "status", "detail", "instance", "success", "error", "meta"}
HASH = re.compile(r"\$argon2|\$2[aby]\$|password_hash")
succeeded: Counter[str] = Counter()


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
    details = {detail.get("code") for detail in error.get("details") or []}
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
