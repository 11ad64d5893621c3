namespace PartnerRelations.Invitations;

/// <summary>
/// The template of one mail in one language. Placeholders stand in braces: <c>{provider}</c>, <c>{reseller}</c>, <c>{company}</c>,
/// <c>{link}</c>, <c>{deadline}</c>, <c>{reasons}</c>, <c>{address}</c>, <c>{grants}</c>; braces have no other use. A line of the body
/// whose placeholder has no value in a case (a deadline where nothing lapses) is left out whole. <see cref="MailTexts.Problems"/> says which
/// ones a mail must and may have.
/// </summary>
public sealed record MailText
{
    /// <summary>One line. Never holds <c>{link}</c>, <c>{reasons}</c> or <c>{grants}</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; <c>{link}</c> best stands on a line of its own.</summary>
    public required string Body { get; init; }
}
