namespace PartnerRelations.CspProgram;

/// <summary>Where in the portal an invitation is started: names as its English edition prints them on that day.</summary>
public sealed record InvitationPlace
{
    internal static readonly InvitationPlace Nowhere = new() { Page = string.Empty, Button = string.Empty };

    /// <summary>The page, such as <c>Customers</c>.</summary>
    public required string Page { get; init; }

    /// <summary>The button on it.</summary>
    public required string Button { get; init; }

    /// <summary>Page and button, as <c>Customers &gt; New relationship</c>.</summary>
    public override string ToString() => $"{Page} > {Button}";
}
