namespace PartnerRelations;

/// <summary>Refusals about who is asking, the same in every feature.</summary>
public static class ActorErrors
{
    /// <summary><c>actor.sign_in_required</c></summary>
    public static PartnerErrorCode SignInRequired { get; } = new(
        "actor.sign_in_required",
        PartnerErrorKind.Forbidden,
        "Nobody has signed in.",
        "Sign in with a work account of the company concerned, and do it again.");

    /// <summary><c>actor.role_missing</c>; the target names the roles of which one is needed.</summary>
    public static PartnerErrorCode RoleMissing { get; } = new(
        "actor.role_missing",
        PartnerErrorKind.Forbidden,
        "You hold none of the roles that may do this.",
        "Ask somebody who holds one of the named roles in your tenant, or have one granted to you.");

    /// <summary><c>actor.other_party</c>; the target names the parties that may.</summary>
    public static PartnerErrorCode OtherParty { get; } = new(
        "actor.other_party",
        PartnerErrorKind.Forbidden,
        "This is for another party of the record to do.",
        "Ask the named party to do it.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [SignInRequired, RoleMissing, OtherParty];
}
