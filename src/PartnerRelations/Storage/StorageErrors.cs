namespace PartnerRelations.Storage;

/// <summary>Refusals about versions, requests and pages, the same in every feature.</summary>
public static class StorageErrors
{
    /// <summary><c>record.stale</c></summary>
    public static PartnerErrorCode Stale { get; } = new(
        "record.stale",
        PartnerErrorKind.Stale,
        "The record has changed since the version you expected.",
        "Read the record again, look at what has changed, and send the command with the new version.");

    /// <summary><c>record.contended</c></summary>
    public static PartnerErrorCode Contended { get; } = new(
        "record.contended",
        PartnerErrorKind.Conflict,
        "Others kept changing the same record at the same moment, and three attempts lost the race.",
        "Send the same command again; nothing has been changed.");

    /// <summary><c>request.content_differs</c></summary>
    public static PartnerErrorCode RequestContentDiffers { get; } = new(
        "request.content_differs",
        PartnerErrorKind.Conflict,
        "This request id was used before for a command with other content.",
        "Use a new request id for every new intention, and the same one only to repeat exactly the same command.");

    /// <summary><c>page.token_not_usable</c></summary>
    public static PartnerErrorCode PageTokenNotUsable { get; } = new(
        "page.token_not_usable",
        PartnerErrorKind.Invalid,
        "The page token does not belong to this list with this filter.",
        "Pass the token of the page before unchanged, with the same filter, or none to begin again.");

    /// <summary><c>page.size_out_of_range</c></summary>
    public static PartnerErrorCode PageSizeOutOfRange { get; } = new(
        "page.size_out_of_range",
        PartnerErrorKind.Invalid,
        "A page holds 1 to 500 items.",
        "Ask for a size between 1 and 500.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [Stale, Contended, RequestContentDiffers, PageTokenNotUsable, PageSizeOutOfRange];
}
