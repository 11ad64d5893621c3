using System.Globalization;

namespace PartnerRelations.Invitations;

/// <summary>What stands in the places of a mail's placeholders; null for those that this mail has no value for.</summary>
internal sealed class MailValues
{
    internal string? Provider { get; init => field = Name(value); }

    internal string? Reseller { get; init => field = Name(value); }

    internal string? Company { get; init => field = Name(value); }

    internal Uri? Link { get; init; }

    internal DateTimeOffset? Deadline { get; init; }

    internal IReadOnlyList<string>? Reasons { get; init; }

    internal EmailAddress? Address { get; init; }

    internal string? Grants { get; init; }

    internal EmailAddress? To { get; init; }

    internal string? Find(ReadOnlySpan<char> placeholder) => placeholder switch
    {
        Placeholder.Provider => Provider,
        Placeholder.Reseller => Reseller,
        Placeholder.Company => Company,
        Placeholder.Link => Link?.OriginalString,
        Placeholder.Deadline => Deadline is { } deadline ? Minute(deadline) : null,
        Placeholder.Reasons => Reasons is { Count: > 0 } ? string.Join('\n', Reasons.Select(reason => "- " + PlainText.Reason(reason))) : null,
        Placeholder.Address => Address?.Value,
        Placeholder.Grants => Grants,
        _ => null,
    };

    /// <summary>Such as <c>2026-03-02 09:30 UTC</c>; cut from the one format of this kind that the framework writes without interpreting a pattern.</summary>
    private static string Minute(DateTimeOffset moment) => string.Concat(moment.ToString("u", CultureInfo.InvariantCulture).AsSpan(0, 16), " UTC");

    private static string? Name(string? name) => name is null ? null : PlainText.Name(name);
}
