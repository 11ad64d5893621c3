namespace PartnerRelations.AspNetCore.Answering;

/// <summary>
/// What HTTP itself refuses. Such a problem carries no <c>errors</c>: a client takes it for a fault of the call, not for an answer of the
/// domain. Nothing has been changed by any of them, save where the remedy says otherwise.
/// </summary>
public static class RequestErrors
{
    /// <summary><c>request.sign_in_required</c></summary>
    public static RequestErrorCode SignInRequired { get; } = new(
        "request.sign_in_required", 401,
        "Nobody has signed in, or the sign-in is no longer good.",
        "Sign in, and send the request again with the credentials that the host asks for.");

    /// <summary><c>request.actor_unknown</c></summary>
    public static RequestErrorCode ActorUnknown { get; } = new(
        "request.actor_unknown", 403,
        "The sign-in is good, and does not say for which tenant and person the request acts.",
        "Sign in with a work account of the company concerned; whoever runs this host checks which claims it reads.");

    /// <summary><c>request.forbidden</c></summary>
    public static RequestErrorCode Forbidden { get; } = new(
        "request.forbidden", 403,
        "A policy of this host does not let you in.",
        "Ask whoever runs this host for access.");

    /// <summary><c>request.route_unknown</c></summary>
    public static RequestErrorCode RouteUnknown { get; } = new(
        "request.route_unknown", 404,
        "There is no such address.",
        "Take the address from the OpenAPI document of this host.");

    /// <summary><c>request.method_not_allowed</c></summary>
    public static RequestErrorCode MethodNotAllowed { get; } = new(
        "request.method_not_allowed", 405,
        "This address does not answer that method.",
        "Use a method that the Allow header names: questions are GET, commands are POST.");

    /// <summary><c>request.not_acceptable</c></summary>
    public static RequestErrorCode NotAcceptable { get; } = new(
        "request.not_acceptable", 406,
        "The answer is JSON, and the Accept header does not take it.",
        "Accept application/json, or leave the header out.");

    /// <summary><c>request.body_too_slow</c></summary>
    public static RequestErrorCode BodyTooSlow { get; } = new(
        "request.body_too_slow", 408,
        "The body did not arrive in time.",
        "Send the request again, in one piece.");

    /// <summary><c>request.body_too_large</c></summary>
    public static RequestErrorCode BodyTooLarge { get; } = new(
        "request.body_too_large", 413,
        "The body is larger than this host reads.",
        "Send less; no command of this interface needs so much.");

    /// <summary><c>request.media_type</c></summary>
    public static RequestErrorCode MediaType { get; } = new(
        "request.media_type", 415,
        "The body is not sent as JSON.",
        "Send it with Content-Type: application/json, in UTF-8 and not compressed.");

    /// <summary><c>request.malformed</c></summary>
    public static RequestErrorCode Malformed { get; } = new(
        "request.malformed", 400,
        "This is no well-formed HTTP request.",
        "Check how the request is put together, its length and its transfer encoding first of all.");

    /// <summary><c>request.body_malformed</c>; the target points to where reading stopped, as far as that is known.</summary>
    public static RequestErrorCode BodyMalformed { get; } = new(
        "request.body_malformed", 400,
        "The body is no well-formed JSON object in UTF-8.",
        "Send one JSON object, or nothing where a command has no members.");

    /// <summary><c>request.body_too_deep</c></summary>
    public static RequestErrorCode BodyTooDeep { get; } = new(
        "request.body_too_deep", 400,
        "The body is nested more deeply than any command is.",
        "Send the members that the command has.");

    /// <summary><c>request.member_unknown</c>; the target points to the member.</summary>
    public static RequestErrorCode MemberUnknown { get; } = new(
        "request.member_unknown", 400,
        "The body has a member that is not known here.",
        "Leave it out, or correct its name; names are in camel case and letter case counts.");

    /// <summary><c>request.member_repeated</c>; the target points to the member.</summary>
    public static RequestErrorCode MemberRepeated { get; } = new(
        "request.member_repeated", 400,
        "The body has a member twice.",
        "Send each member once.");

    /// <summary><c>request.member_reserved</c>; the target points to the member.</summary>
    public static RequestErrorCode MemberReserved { get; } = new(
        "request.member_reserved", 400,
        "The body has a member that travels elsewhere.",
        "Put the request id into the Idempotency-Key header, the expected version into If-Match, and the record's id into the path.");

    /// <summary><c>request.member_missing</c>; the target points to the member.</summary>
    public static RequestErrorCode MemberMissing { get; } = new(
        "request.member_missing", 400,
        "The body lacks a member that the command needs.",
        "Send it; an empty text is judged like any other.");

    /// <summary><c>request.member_mistyped</c>; the target points to the member.</summary>
    public static RequestErrorCode MemberMistyped { get; } = new(
        "request.member_mistyped", 400,
        "A member of the body does not hold what it has to hold.",
        "Send the kind of value that the OpenAPI document names for it.");

    /// <summary><c>request.text_malformed</c>; the target points to the text.</summary>
    public static RequestErrorCode TextMalformed { get; } = new(
        "request.text_malformed", 400,
        "A text holds a NUL character or half of a surrogate pair, which no record can keep.",
        "Send text in valid Unicode without NUL.");

    /// <summary><c>request.query_unknown</c>; the target names it.</summary>
    public static RequestErrorCode QueryUnknown { get; } = new(
        "request.query_unknown", 400,
        "The query has a member that is not known here.",
        "Leave it out, or correct its name; names are in camel case and letter case counts.");

    /// <summary><c>request.query_repeated</c>; the target names it.</summary>
    public static RequestErrorCode QueryRepeated { get; } = new(
        "request.query_repeated", 400,
        "The query has a member twice.",
        "Send each member once.");

    /// <summary><c>request.query_missing</c>; the target names it.</summary>
    public static RequestErrorCode QueryMissing { get; } = new(
        "request.query_missing", 400,
        "The query lacks a member that the question needs.",
        "Send it.");

    /// <summary><c>request.query_malformed</c>; the target names it.</summary>
    public static RequestErrorCode QueryMalformed { get; } = new(
        "request.query_malformed", 400,
        "A member of the query cannot be read.",
        "Send the kind of value that the OpenAPI document names for it; times are ISO 8601 with Z or an offset.");

    /// <summary><c>request.if_match_malformed</c></summary>
    public static RequestErrorCode IfMatchMalformed { get; } = new(
        "request.if_match_malformed", 400,
        "The If-Match header holds no single version.",
        "Send the ETag of the record as it was answered, such as If-Match: \"3\"; neither *, nor a list, nor a weak tag is taken.");

    /// <summary><c>request.idempotency_key_malformed</c></summary>
    public static RequestErrorCode IdempotencyKeyMalformed { get; } = new(
        "request.idempotency_key_malformed", 400,
        "The Idempotency-Key header holds no single GUID.",
        "Send one GUID with dashes, made anew for each intention and kept across its repeats.");

    /// <summary><c>request.rate_limited</c>; the Retry-After header says how long to wait.</summary>
    public static RequestErrorCode RateLimited { get; } = new(
        "request.rate_limited", 429,
        "There have been too many requests to this place.",
        "Wait for as long as the Retry-After header says, and try again.");

    /// <summary><c>request.failed</c></summary>
    public static RequestErrorCode Failed { get; } = new(
        "request.failed", 500,
        "Something has gone wrong on this host.",
        "Try again with the same Idempotency-Key; if it stays so, tell whoever runs this host the time and the address.");

    /// <summary><c>request.store_away</c>; the Retry-After header says how long to wait.</summary>
    public static RequestErrorCode StoreAway { get; } = new(
        "request.store_away", 503,
        "The host's store cannot be reached at the moment.",
        "Try again with the same Idempotency-Key after the time in the Retry-After header; the change may have been made.");

    /// <summary><c>request.time_limit</c>; the Retry-After header says how long to wait.</summary>
    public static RequestErrorCode TimeLimit { get; } = new(
        "request.time_limit", 503,
        "The request took longer than this host gives to one.",
        "Try again with the same Idempotency-Key after the time in the Retry-After header; the change may have been made.");

    /// <summary>Every entry, by status.</summary>
    public static IReadOnlyList<RequestErrorCode> All { get; } =
    [
        Malformed, BodyMalformed, BodyTooDeep, MemberUnknown, MemberRepeated, MemberReserved, MemberMissing, MemberMistyped, TextMalformed,
        QueryUnknown, QueryRepeated, QueryMissing, QueryMalformed, IfMatchMalformed, IdempotencyKeyMalformed,
        SignInRequired, ActorUnknown, Forbidden, RouteUnknown, MethodNotAllowed, NotAcceptable, BodyTooSlow, BodyTooLarge, MediaType,
        RateLimited, Failed, StoreAway, TimeLimit,
    ];
}
