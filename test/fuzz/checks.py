"""What Schemathesis looks for beside its own checks, in every refusal."""

import re

import schemathesis

# The inside of the process: stacks, files, statements, names of tables, and what libraries say.
INSIDE = re.compile(
    r"node_modules|\.[jt]s:\d+|\n\s+at \w|\b(?:select|update|delete)\b.{0,200}\b(?:from|set|where)\b.{0,50}[=$]|insert into|\bQueryFailed|\brelation \\?\"|duplicate key|violates|syntax error at|"
    r"invalid input syntax|SQLSTATE|postgres|temporal(?:io|\.api)|ECONNREFUSED|TypeError|ReferenceError|\bZodError|Cannot read propert",
    re.IGNORECASE,
)
TYPE = re.compile(r"https://dandori\.dev/problems/[a-z0-9-]+")
CODE = re.compile(r"[A-Z][A-Z0-9_]+")


@schemathesis.check
def tells_nothing_of_the_inside(_ctx, response, _case):
    if response.status_code < 400:
        return
    found = INSIDE.search(response.text)
    assert not found, f"tells of the inside: {found and found.group(0)!r}"


@schemathesis.check
def refuses_by_a_problem_document(_ctx, response, _case):
    if response.status_code < 400:
        return
    assert response.headers.get("content-type", [""])[0].startswith("application/problem+json"), "is no problem document"
    problem = response.json()
    assert problem["status"] == response.status_code, "says another status than it has"
    assert TYPE.fullmatch(problem["type"]), "has no stable type"
    assert CODE.fullmatch(problem["code"]), "has no stable code"
    assert problem["title"] and problem["detail"], "says nothing"
    if response.status_code in (429, 503):
        assert "retry-after" in response.headers, "says not when to come back"
